"""The report of a game that is over: the six steps with their moves, five gauges, and numbers of habit."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from game.engine.vocab import Kind, Method
from game.i18n.language import Message, mark
from game.voice.hindsight import Debrief
from game.voice.words import Words

#: Moves a step of the method.
_A_STEP: Final = 4

STEPS: Final[tuple[Message, ...]] = (
    mark("Analyse the customer"),
    mark("Build trust"),
    mark("Uncover needs"),
    mark("Present value"),
    mark("Win commitment"),
    mark("Follow up"),
)
METHODS: Final[dict[Method, Message]] = {
    Method.COACH: mark("develop a coach"),
    Method.INFORMATION: mark("collect information"),
    Method.MAP: mark("map the organisation"),
    Method.JUDGEMENT: mark("judge the opportunity"),
    Method.READING: mark("read the style"),
    Method.MANNER: mark("adapt the manner"),
    Method.STAGES: mark("advance relations stage by stage"),
    Method.NET: mark("build the net across layers"),
    Method.TREE: mark("uncover the tree of needs"),
    Method.DEVELOPING: mark("develop the need"),
    Method.TIMING: mark("match the purchase stage"),
    Method.INDICATORS: mark("shape the indicators"),
    Method.COMPETITION: mark("analyse the competition"),
    Method.PERSON_BY_PERSON: mark("act on it person by person"),
    Method.PROPOSAL: mark("write the proposal"),
    Method.PRESENTATION: mark("present it"),
    Method.PREPARATION: mark("prepare the table"),
    Method.TRADING: mark("trade what is cheap for what is dear"),
    Method.NARROWING: mark("narrow the concessions"),
    Method.CLOSING: mark("confirm in writing"),
    Method.ACCEPTANCE: mark("secure satisfaction"),
    Method.REFERRAL: mark("ask for referrals"),
    Method.SELLING_ON: mark("sell on"),
    Method.COLLECTION: mark("collect what is owed"),
}
#: The five elements of a purchase, in the order of `Debrief.gauges` (A01).
GAUGES: Final[tuple[Message, ...]] = (
    mark("need"),
    mark("trust"),
    mark("value"),
    mark("price"),
    mark("experience"),
)
#: What the score is made of, in the order of `Debrief.parts`.
PARTS: Final[tuple[Message, ...]] = (
    mark("chance of the award"),
    mark("profit"),
    mark("people who trust you"),
    mark("satisfied users, referrals"),
    mark("money that came in"),
    mark("clean hands"),
    mark("moves of the method"),
)
#: What is counted, and the moves that count (B63).
HABITS: Final[tuple[tuple[Message, tuple[Kind, ...]], ...]] = (
    (mark("visits"), (Kind.VISIT,)),
    (mark("calls"), (Kind.PHONE,)),
    (mark("greetings"), (Kind.GREETING,)),
    (mark("promises"), (Kind.PROMISE,)),
    (mark("next dates asked for"), (Kind.ASK_DATE,)),
    (mark("orders asked for"), (Kind.ASK_ORDER,)),
    (mark("referrals asked for"), (Kind.ASK_REFERRAL,)),
)


def steps_told(words: Words, debrief: Debrief) -> Iterator[str]:
    """Yield a line for each step that could be taken: of how many moves there is evidence, and what lacks."""
    language = words.language
    for number, step in enumerate(STEPS):
        moves = tuple(Method)[number * _A_STEP : (number + 1) * _A_STEP]
        possible = [move for move in moves if debrief.possible[move]]
        lacking = [language.say(METHODS[move]) for move in possible if not debrief.made[move]]
        fields: dict[str, str | int] = {
            "number": number + 1,
            "step": language.say(step),
            "made": len(possible) - len(lacking),
            "all": len(possible),
        }
        if not possible:
            continue
        if lacking:
            yield language.gettext(
                "{number} {step}: {made} of {all}. Missing: {moves}.",
                **fields,
                moves=words.listed(lacking),
            )
        else:
            yield language.gettext("{number} {step}: {made} of {all}.", **fields)


def steps_in_short(words: Words, debrief: Debrief) -> Iterator[str]:
    """Yield one line with the moves of each step that could be taken, and the first move that lacks."""
    language, shares = words.language, []
    for number, step in enumerate(STEPS):
        moves = tuple(Method)[number * _A_STEP : (number + 1) * _A_STEP]
        possible = [move for move in moves if debrief.possible[move]]
        made = sum(debrief.made[move] for move in possible)
        if possible:
            shares.append(
                language.gettext("{step} {made}/{all}", step=language.say(step), made=made, all=len(possible))
            )
    yield language.gettext("Moves of the method: {steps}.", steps=words.listed(shares))
    lacking = [move for move in Method if debrief.possible[move] and not debrief.made[move]]
    if lacking:
        yield language.gettext("First to add: {move}.", move=language.say(METHODS[lacking[0]]))


def method_told(words: Words, debrief: Debrief) -> str:
    """Return in one sentence how many moves of the method there is evidence for."""
    return words.language.gettext(
        "You made {made} of the {all} moves of the method.",
        made=sum(debrief.made),
        all=sum(debrief.possible),
    )


def gauges_told(words: Words, debrief: Debrief) -> str:
    """Return the five elements of the purchase in one line, each of 100."""
    language = words.language
    pairs = zip(GAUGES, debrief.gauges, strict=True)
    levels = [
        language.gettext("{gauge} {level}", gauge=language.say(gauge), level=level)
        for gauge, level in pairs
        if level >= 0
    ]
    return language.gettext("Of 100: {levels}.", levels=words.listed(levels))


def habits_told(words: Words, debrief: Debrief) -> str:
    """Return what the trainee did how often, in one line."""
    language, kinds = words.language, Counter(dict(debrief.counts))
    counts = [
        language.gettext(
            "{habit} {count}", count=sum(kinds[kind] for kind in counted), habit=language.say(habit)
        )
        for habit, counted in HABITS
    ]
    return language.gettext("In numbers: {counts}.", counts=words.listed(counts))
