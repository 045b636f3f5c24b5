"""Pages of the notebook that a deal fills by itself: facts, objections, the requirement, our own company."""

from collections.abc import Iterator

from game.engine.vocab import Approval, Doubt, Gate, Mark, Subject, Trace
from game.voice import terms
from game.voice.pages import milestones
from game.voice.scene import Scene
from game.voice.words import Words


def facts(words: Words, scene: Scene) -> list[str]:
    """Return the facts that were told, by subject, and the objections that were raised."""
    language = words.language
    lines = [line for subject in Subject for line in _told_of(words, scene, subject)]
    lines += _objections(words, scene)
    return lines or [language.gettext("Nobody has told you a fact yet. Enquire about something.")]


def _told_of(words: Words, scene: Scene, subject: Subject) -> Iterator[str]:
    """Yield what was told on a subject, with who told it last and whether others say the same."""
    language, seen = words.language, scene.seen
    told = [fact for fact, of in enumerate(seen.fact_subject[:, 0].tolist()) if of == subject]
    if told:
        yield language.gettext("{subject}:", subject=language.say(terms.SUBJECTS[subject]))
    for fact in told:
        trace, person = Trace(int(seen.fact[fact, 0])), int(seen.fact_from[fact, 0])
        fields = {
            "fact": words.fact(fact, int(seen.fact_label[fact, 0])),
            "trace": language.say(terms.TRACES[trace]),
        }
        if person >= 0:
            source = words.name(scene, person)
            yield language.gettext("  {fact} ({trace}, {who})", who=source, **fields)
        else:
            yield language.gettext("  {fact} ({trace}, in public)", **fields)


def _objections(words: Words, scene: Scene) -> Iterator[str]:
    """Yield what people hold against us, and how far each of it has come."""
    language = words.language
    for place, name in enumerate(scene.names.objections):
        if name:
            yield language.gettext(
                "{who} objects: {text} ({state}; answer objection={name})",
                who=words.name(scene, int(scene.seen.objection_owner[place, 0])),
                text=words.objection(place)[0],
                state=language.say(terms.DOUBTS[Doubt(int(scene.seen.objection[place, 0]))]),
                name=name,
            )


def board(words: Words, scene: Scene) -> list[str]:
    """Return the milestones, the gates that were passed, the written requirement, what we were released."""
    language, lines = words.language, milestones(words, scene)
    for gate in Gate:
        if scene.of("gates") >> gate & 1:
            lines.append(language.gettext("Passed: {gate}", gate=language.say(terms.GATES[gate])))
    for place, name in enumerate(scene.names.criteria):
        mark = Mark(int(scene.seen.mark[place, 0]))
        if mark is not Mark.UNWRITTEN:
            whose = language.say(terms.MARKS[mark])
            lines.append(
                language.gettext(
                    "Required: {criterion} ({mark})", criterion=words.criterion(name), mark=whose
                )
            )
    released = language.say(terms.APPROVALS[Approval(scene.of("approved"))])
    return [*lines, language.gettext("Our company: {released}", released=released)]
