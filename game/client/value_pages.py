"""Pages of the fourth step: the proposal as it would be now, and what our company learns of objections."""

from game.client.places import home
from game.engine.vocab import Doubt, Kind, Layer, Pledge, Told, Way
from game.session.playbook import Playbook
from game.session.seat import Played
from game.voice import terms
from game.voice.offers import leading
from game.voice.options import said_option
from game.voice.scene import Scene
from game.voice.words import Words

#: Answers that are told of each objection.
_BEST = 2


def builder(words: Words, scene: Scene) -> list[str]:
    """Return the five parts of the proposal as they stand: what each of them rests on (A92 to A96).

    Args:
        words: of the scenario.
        scene: the moment.
    """
    language = words.language
    handed_in = scene.of("proposed") == 1
    bits = int(scene.seen.offer_needs[0])
    leads = [need for need in scene.needs if bits >> need & 1] if handed_in else sorted(leading(scene))
    return [
        _background(words, scene),
        *_problems(words, scene),
        *_solution(words, scene, leads),
        *_quotation(words, scene, handed_in=handed_in),
        _readers(words, scene) if not handed_in else language.gettext("It is handed in."),
    ]


def _named(words: Words, scene: Scene, needs: list[int]) -> str:
    """Return some needs in short."""
    return words.listed([words.short(scene.names.needs[need]) for need in needs])


def _of_layer(scene: Scene, layer: Layer) -> list[int]:
    """Return the needs of a layer that somebody has made clear."""
    seen = scene.seen.layer[:, 0]
    return [need for need in scene.needs if seen[need] == layer and scene.best_told(need) is Told.CLEAR]


def _background(words: Words, scene: Scene) -> str:
    """Return the first part: the background and the opportunity."""
    goals = _of_layer(scene, Layer.GOAL)
    if not goals:
        return words.language.gettext("1 Background: nobody has made a goal clear to you yet.")
    return words.language.gettext("1 Background: {needs}.", needs=_named(words, scene, goals))


def _problems(words: Words, scene: Scene) -> list[str]:
    """Return the second part: problems, and what follows from them."""
    language, problems = words.language, _of_layer(scene, Layer.PROBLEM)
    if not problems:
        return [language.gettext("2 Problems: none is clear yet.")]
    meant = [need for need in problems if (scene.seen.paid[need, :, 0] & 1).any()]
    lines = [language.gettext("2 Problems: {needs}.", needs=_named(words, scene, problems))]
    if meant:
        lines.append(
            language.gettext("What follows was spoken of: {needs}.", needs=_named(words, scene, meant))
        )
    return lines


def _solution(words: Words, scene: Scene, leads: list[int]) -> list[str]:
    """Return the third part: what leads it, and who has agreed to that in our words."""
    language = words.language
    if not leads:
        return [language.gettext("3 Solution: nothing leads it yet.")]
    agreed = [need for need in leads if (scene.seen.paid[need, :, 0] & 8).any()]
    lines = [language.gettext("3 Solution, led by: {needs}.", needs=_named(words, scene, leads))]
    lines.append(language.gettext("It names overview, product, plan and service."))
    if len(agreed) < len(leads):
        open_ = [need for need in leads if need not in agreed]
        lines.append(
            language.gettext(
                "Nobody has agreed in your words to: {needs}.", needs=_named(words, scene, open_)
            )
        )
    return lines


def _quotation(words: Words, scene: Scene, *, handed_in: bool) -> list[str]:
    """Return the fourth part: price, options, and what is promised."""
    language, brief = words.language, scene.brief
    lines = [language.gettext("4 Quotation: list price {price}.", price=words.money(brief.list_price))]
    if not handed_in:
        return lines
    for issue, name in enumerate(scene.names.issues):
        option = max(int(scene.seen.offer[issue, 0]), 0)
        lines.append(
            language.gettext(
                "{issue}: {option}.",
                issue=words.issue(name),
                option=said_option(words, name, scene.names.options[issue][option]),
            )
        )
    pledge = language.say(terms.PLEDGES[Pledge(scene.of("pledge"))])
    lines.append(language.gettext("Promised: {pledge}.", pledge=pledge))
    return lines


def _readers(words: Words, scene: Scene) -> str:
    """Return who has read the draft."""
    readers = [words.name(scene, person) for person in scene.people if scene.about("draft", person)]
    if not readers:
        return words.language.gettext("5 Credentials are with it. Nobody inside has read the draft.")
    return words.language.gettext(
        "5 Credentials are with it. Read by: {people}.", people=words.listed(readers)
    )


def learned_answers(words: Words, scene: Scene, book: Playbook, scenario: str) -> list[str]:
    """Return what our company knows of the objections that were raised in this deal, from all deals.

    Args:
        words: of the scenario.
        scene: the moment.
        book: the playbook.
        scenario: id.
    """
    language, lines = words.language, []
    for item, name in enumerate(scene.names.objections):
        if not name or scene.about("objection", item) == Doubt.UNSAID:
            continue
        lines += [
            language.gettext(
                '"{says}" Settled {worked} of {tried} times so: {way}.',
                says=words.objection(item)[0],
                way=language.say(terms.WAYS[each.way]),
                worked=each.worked,
                tried=each.tried,
            )
            for each in book.best(scenario, name)[:_BEST]
        ]
    return lines or [language.gettext("The playbook has no answers yet to what was raised here.")]


def noted_answer(scenario: str, played: Played) -> None:
    """Write how an answer to an objection went into the playbook of this machine.

    Args:
        scenario: id.
        played: any move.
    """
    action = played.action
    if action.kind in {Kind.ANSWER, Kind.FLOOR}:
        Playbook(home()).note(scenario, played.after.names.objections, Way(action.form), played.events)
