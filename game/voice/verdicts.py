"""The debrief: what a game hid, in words. Here alone hidden things are numbers."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from game.engine.actions import Action
from game.engine.catalogue import CATALOGUE, WORDS, Slot
from game.engine.vocab import Kind, Outcome
from game.i18n.language import Language, Message, mark
from game.voice import terms
from game.voice.after_verdicts import afterwards, as_if
from game.voice.hindsight import Debrief, Turn, Unveiled
from game.voice.labels import label_of
from game.voice.report import gauges_told, habits_told, steps_in_short, steps_told
from game.voice.words import Words, gist, shown

#: Moves that are named as having helped, and as having hurt.
_NAMED, _IN_SHORT = 3, 1
#: What a move must have changed to be named, in ten-thousandths. Choice: a hundredth of the whole.
_WORTH_NAMING = 100

STORY: Final[dict[Outcome, Message]] = {
    Outcome.RUNNING: mark("The deal is still running."),
    Outcome.WON: mark("You won: {company} chose {seller}."),
    Outcome.LOST: mark("You lost: {company} chose another vendor."),
    Outcome.NO_DECISION: mark("No decision: {company} buys nothing this year."),
    Outcome.NO_AGREEMENT: mark("No agreement: {company} chose {seller}, and the talks failed."),
    Outcome.WITHDRAWN: mark("You stepped back before {company} decided."),
}


def debriefed(words: Words, debrief: Debrief, par: int | None = None) -> list[str]:
    """Return the debrief of a game, line by line.

    Args:
        words: of the scenario.
        debrief: what was hidden.
        par: mean score of the textbook player in hundredths of a point, where it is known.
    """
    language = words.language
    lines = [language.say(STORY[debrief.outcome], company=words.company, seller=words.seller)]
    lines += _luck(words, debrief)
    lines += _figures(words, debrief, par)
    lines += [gauges_told(words, debrief), habits_told(words, debrief)]
    lines += ["", language.gettext("The six steps:"), *steps_told(words, debrief)]
    lines += ["", language.gettext("The people, as they were:")]
    lines += [_person(words, each) for each in debrief.people]
    lines += _wrong(words, debrief)
    lines += [*afterwards(words, debrief), *as_if(words, debrief)]
    lines += _turns(words, debrief)
    return lines


def in_short(words: Words, debrief: Debrief, par: int | None = None) -> list[str]:
    """Return the same in a few lines: the end, luck, points, guesses, steps, and the moves that mattered."""
    language = words.language
    lines = [language.say(STORY[debrief.outcome], company=words.company, seller=words.seller)]
    lines += [*_luck(words, debrief), *_figures(words, debrief, par), *_guesses(words, debrief)]
    lines += [gauges_told(words, debrief), *steps_in_short(words, debrief)]
    ranked = sorted(debrief.turns, key=_worth)
    worst = _named((turn for turn in ranked if _worth(turn) <= -_WORTH_NAMING), _IN_SHORT)
    best = _named((turn for turn in reversed(ranked) if _worth(turn) >= _WORTH_NAMING), _IN_SHORT)
    for heading, turns in (
        (language.gettext("What helped most:"), best),
        (language.gettext("What hurt most:"), worst),
    ):
        if turns:
            lines += [heading, *(_turn_in_short(words, turn) for turn in turns)]
    return lines


def _guesses(words: Words, debrief: Debrief) -> Iterator[str]:
    """Yield how many guesses at a style were right, where one was made; the debrief has each of them."""
    guessed = [each for each in debrief.people if each.guess is not None]
    if guessed:
        right = sum(each.guess == each.style for each in guessed)
        yield words.language.gettext(
            "Styles guessed right: {right} of {count}.", right=right, count=len(guessed)
        )


def _turn_in_short(words: Words, turn: Turn) -> str:
    """Return one move by its place in the record, with whom it was made and what it was."""
    return words.language.gettext(
        "Line {number}, {who}: {move}.",
        number=turn.number,
        who=words.person(turn.person).name,
        move=named_move(words, turn.words),
    )


def _luck(words: Words, debrief: Debrief) -> Iterator[str]:
    """Yield what was chance and what was not, and how the forecast compares."""
    language = words.language
    if debrief.decided:
        yield language.gettext(
            "With the same decisions {us} of 100 such customers sign with you, {rival} with a rival.",
            us=round(debrief.chance_us / 100),
            rival=round(debrief.chance_rival / 100),
        )
    if debrief.forecast_won >= 0:
        yield language.gettext(
            "Your last forecast: won {won}%, lost {lost}%.",
            won=debrief.forecast_won,
            lost=debrief.forecast_lost,
        )


def _figures(words: Words, debrief: Debrief, par: int | None) -> Iterator[str]:
    """Yield score, par where it is known, and profit."""
    language = words.language
    points = f"{debrief.score // 100}.{debrief.score % 100 // 10}"
    yield language.gettext("Score: {points} of 100.", points=points)
    if par is not None:
        yield par_told(language, par)
    yield language.gettext("Profit after expenses: {profit}.", profit=words.money(debrief.profit))


def par_told(language: Language, par: int) -> str:
    """Return what a good player reaches, from hundredths of a point."""
    return language.gettext(
        "Par {points}: what the textbook reaches on average.", points=f"{par // 100}.{par % 100 // 10}"
    )


def _person(words: Words, each: Unveiled) -> str:
    """Return one person without the veil, beside the trainee's guess."""
    language = words.language
    named = words.person(each.id)
    fields: dict[str, str | int] = {
        "name": named.name,
        "title": named.title,
        "style": language.say(terms.STYLES[each.style]),
        "relation": language.say(terms.RELATIONS[each.relation]),
        "trust": each.trust // 100,
        "rival": each.rival_trust // 100,
        "opinion": each.opinion // 100,
    }
    if each.guess is None:
        text = language.gettext(
            "{name}, {title}: {style}. Relationship: {relation}; trust in you {trust} of 100, "
            "in the rival {rival}; opinion {opinion}.",
            **fields,
        )
    else:
        text = language.gettext(
            "{name}, {title}: {style}; you guessed {guess}, {sure}% sure. Relationship: {relation}; "
            "trust in you {trust} of 100, in the rival {rival}; opinion {opinion}.",
            guess=language.say(terms.STYLES[each.guess]),
            sure=each.sure,
            **fields,
        )
    return text


def _wrong(words: Words, debrief: Debrief) -> Iterator[str]:
    """Yield what stood in the notes as clear and was not so."""
    for need, person in debrief.wrong:
        yield words.language.gettext(
            "Noted as clear, and not so with {who}: {need}.",
            who=words.person(person).name,
            need=gist(words.need(need)),
        )


def _turns(words: Words, debrief: Debrief) -> Iterator[str]:
    """Yield the moves that built most trust and those that cost most."""
    language = words.language
    ranked = sorted(debrief.turns, key=_worth)
    worst = _named(turn for turn in ranked if _worth(turn) <= -_WORTH_NAMING)
    best = _named(turn for turn in reversed(ranked) if _worth(turn) >= _WORTH_NAMING)
    if best:
        yield ""
        yield language.gettext("What helped most:")
    for turn in best:
        yield _turn(words, turn)
    if worst:
        yield ""
        yield language.gettext("What hurt most:")
    for turn in worst:
        yield _turn(words, turn)


def _named(turns: Iterable[Turn], most: int = _NAMED) -> list[Turn]:
    """Return the first of some moves, of those that were made again with the same person one."""
    once: dict[tuple[str, str], Turn] = {}
    for turn in turns:
        once.setdefault((turn.person, turn.words), turn)
    return list(once.values())[:most]


def _worth(turn: Turn) -> int:
    """Return what a move did to a person, trust and value against doubt and irritation."""
    return turn.trust + turn.felt - turn.doubt - turn.irritation


def _turn(words: Words, turn: Turn) -> str:
    """Return one move with what it changed, in hundredths."""
    return words.language.gettext(
        "Line {number}, {who}: {move}. Trust {trust}, value {felt}, doubt {doubt}, irritation {irritation}; "
        "the manner fitted {fit}%.",
        number=turn.number,
        who=words.person(turn.person).name,
        move=named_move(words, turn.words),
        trust=_signed(turn.trust),
        felt=_signed(turn.felt),
        doubt=_signed(turn.doubt),
        irritation=_signed(turn.irritation),
        fit=max(turn.fit, 0) // 100,
    )


def named_move(words: Words, line: str) -> str:
    """Return a line of the record in words: the kind and form of the move."""
    said = " ".join(piece for piece in line.split() if "=" not in piece)
    fields = dict(piece.split("=", 1) for piece in line.split() if "=" in piece)
    kind = next((each for each, (known, _) in CATALOGUE.items() if known == said), None)
    if kind is None:
        return shown(line)
    form, item, level = (_place(fields, kind, name) for name in ("form", "item", "level"))
    return label_of(words, Action(kind, form=form, item=item, level=level)) or shown(line)


#: Name in a line of each field of a move that its label speaks of, by kind where it is a special one.
_NAMED_BY: Final[dict[tuple[Kind, str], tuple[str, Slot]]] = {
    (Kind.ENQUIRE, "item"): ("about", Slot.SUBJECT),
    (Kind.ANSWER, "form"): ("way", Slot.WAY),
    (Kind.SWITCH, "level"): ("manner", Slot.MANNER),
    **{
        (kind, "form"): ("form", Slot.FORM)
        for kind in (Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.PAYOFF)
    },
}


def _place(fields: Mapping[str, str], kind: Kind, name: str) -> int:
    """Return the value of a field that a line gives by a word, -1 where there is none."""
    if (kind, name) not in _NAMED_BY:
        return -1
    field, slot = _NAMED_BY[kind, name]
    return WORDS[slot].index(fields[field])


def _signed(share: int) -> str:
    """Return a change in hundredths of the whole, with its sign and a tenth."""
    tenths = int(share / 10)  # towards nothing, so that no zero has a minus
    return f"{tenths / 10:+.1f}"
