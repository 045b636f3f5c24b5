"""What the trainee says with a move: the sentence that is offered before it and heard after it."""

from typing import Final

from game.engine.actions import Action
from game.engine.after_words import Dunning
from game.engine.catalogue import PHASE_OF
from game.engine.vocab import Colleague, Form, Kind, Manner, Phase, Relation, Subject, Told, Way
from game.voice import after, enquiries, questions, statements, value_talk
from game.voice.scene import Scene, guests
from game.voice.table_said import spoken_at_table
from game.voice.words import Pool, Words, gist, is_pain, mention

#: Kinds of move in a meeting whose sentences depend on nothing but the kind.
_PLAIN: Final[dict[Kind, Pool]] = {
    Kind.SMALL_TALK: statements.SMALL_TALK,
    Kind.LISTEN: statements.LISTEN,
    Kind.PLAY_BACK: statements.PLAY_BACK,
    Kind.PROVE: statements.PROVE,
    Kind.PROMISE: statements.PROMISE,
    Kind.LEAVE: statements.LEAVE,
    Kind.NOTES: enquiries.NOTES,
    Kind.JUDGE: enquiries.JUDGE,
    Kind.REPORT: enquiries.REPORT,
    **statements.ASK,
    **statements.DESK,
    **after.SAYS,
    **value_talk.PLAIN,
}
_QUESTIONS: Final = frozenset({Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.PAYOFF})
#: Moves whose sentences speak of "that", so that the topic is named before where it is new.
_ON_A_TOPIC: Final = _QUESTIONS | {Kind.PITCH}
#: Moves that are made once a meeting, so that their sentences go by meetings.
_ONCE: Final = frozenset({Kind.GREET, Kind.AGENDA, Kind.LEAVE, Kind.NOTES, Kind.LISTEN})
#: Most words that the trainee says in one breath. Source: the budget of the words on the screen.
BREATH = 20
#: From this many words on a topic is named in the shortest way. Choice: a list of four is read at a glance.
_GLANCE: Final = 10
#: Moves on offer in most meetings, whose sentences go by meetings and by how often they were said.
_OFTEN_OFFERED: Final = frozenset({*statements.ASK, Kind.PROVE, Kind.PROMISE})
#: Value of `Seen.invited` where a date was agreed.
_A_DATE = 1
#: Kinds of move whose item is no need.
_NOT_TOPICAL: Final = frozenset({Kind.ENQUIRE, Kind.ANSWER, Kind.COLLECT, Kind.FIX, Kind.WRITE_OFF})
#: Kinds of move that nobody hears.
SILENT: Final = frozenset(
    {
        *(Kind.GO_ON, Kind.RESEARCH, Kind.PREPARE, Kind.CREDIT_CHECK, Kind.NEXT_STOP),
        *(Kind.ANALYSE, Kind.REHEARSE, Kind.PLAN, Kind.WHAT_IF),
    }
)


#: Sentences by the form of a move: the step, the evidence, the way, the close.
_BY_FORM: Final[dict[Kind, tuple[Pool, ...]]] = {
    Kind.STEP: tuple(value_talk.OPENING.values()),
    Kind.POINT: tuple(value_talk.POINT.values()),
    Kind.FLOOR: tuple(value_talk.FLOOR.values()),
    Kind.ASK_ORDER: tuple(value_talk.CLOSE.values()),
}


def spoken(words: Words, scene: Scene, action: Action) -> str:
    """Return what the trainee says with a legal move, without quotation marks; nothing where all is silent.

    It depends on what is public before the move, so the sentence offered is the sentence said.

    Args:
        words: of the scenario.
        scene: the moment before the move.
        action: the move.
    """
    topic, sentence = in_two(words, scene, action)
    if not topic:
        return sentence
    return words.language.gettext("{topic} {sentence}", topic=topic, sentence=sentence)


def in_two(words: Words, scene: Scene, action: Action) -> tuple[str, str]:
    """Return the sentence that names a new topic, empty where there is none, and what is said then.

    Args:
        words: of the scenario.
        scene: the moment before the move.
        action: the move.
    """
    if action.kind in SILENT:
        return "", ""
    if action.kind is Kind.REPLY:
        return "", words.reply(scene.of("message"), action.form)[0]
    if PHASE_OF[action.kind] == Phase.TABLE:
        return "", spoken_at_table(words, scene, action)
    scene = scene.at(action)
    person = scene.met if scene.met >= 0 else action.person
    asked = guests(action)
    if asked:
        person = asked[0]
    say = words.say_once if action.kind in _ONCE else words.say
    if action.kind in _OFTEN_OFFERED and scene.turn >= 0:
        scene = scene.turned(scene.turn + scene.meetings)
    bare = action.kind is Kind.ASK_REFERRAL and not _may_reward(words)
    pool = after.REFERRAL_BARE if bare else _pool(scene, action, person)
    sentence = say(pool, scene, person, **_fields(words, scene, action))
    if action.item < 0 or action.kind not in _ON_A_TOPIC or action.item == scene.topic:
        return "", sentence
    return _topic(words, scene, action.item, len(sentence.split())), sentence


def silent_topic(words: Words, scene: Scene, action: Action) -> str:
    """Return the topic that a sentence leaves out because the talk is about it; nothing where it does not."""
    if action.kind in _ON_A_TOPIC and action.item >= 0 and action.item == scene.topic:
        return words.about(scene, action.item)["need"]
    if action.kind is Kind.ANSWER and not scene.of("moves"):  # raised in an earlier meeting
        return gist(words.objection(action.item)[0])
    return ""


def _topic(words: Words, scene: Scene, need: int, words_after: int) -> str:
    """Return the sentence that names a topic which the talk was not about, short before a long question."""
    pool = questions.TOPICS[scene.told(need, scene.met) is not Told.NOTHING]
    about = words.about(scene, need)
    text = words.say(pool, scene, scene.met, **about)
    return text if len(text.split()) + words_after <= _GLANCE else words.language.say(pool[0], **about)


def _fields(words: Words, scene: Scene, action: Action) -> dict[str, str]:
    """Return the placeholders that a move can fill."""
    kind = action.kind
    if kind is Kind.ASK_DOOR:
        return {"other": mention(words, scene, action.item)}
    if kind in {Kind.SHAPE, Kind.POSITION}:
        return {"criterion": words.criterion(scene.names.criteria[action.item])}
    if guests(action):
        addresses = [mention(words, scene, person) for person in guests(action)]
        return {"people": words.listed(addresses)}
    if kind is Kind.GREETING:
        return {"occasion": words.occasion(scene.week)}
    topical = action.item >= 0 and kind not in _NOT_TOPICAL
    about = words.about(scene, action.item) if topical else {}
    if kind is Kind.PLAY_BACK:
        about["whole"] = about["need"]  # the rest was heard a moment ago
    return about


def _may_reward(words: Words) -> bool:
    """Say whether our rules and theirs allow that somebody gets something for a name."""
    conduct = words.texts.conduct
    return min(conduct.gift_single, conduct.customer_gift) > 0


def _pool(scene: Scene, action: Action, person: int) -> Pool:
    """Return the sentences of which one is said."""
    kind, manner = action.kind, Manner(max(action.level, 0))
    if scene.met >= 0:
        manner = Manner(scene.of("manner"))
    if kind in _QUESTIONS:
        return _question(scene, action, manner)
    if kind in {Kind.GREET, Kind.AGENDA}:
        return _opening(scene, kind, person, manner)
    if kind in {Kind.PHONE, Kind.VISIT}:
        return _visit(scene, action, person) if kind is Kind.VISIT else _call(scene, action, person)
    if kind in {Kind.ENQUIRE, Kind.ANSWER, Kind.COLLECT}:
        return _by_word(action, manner)
    by_manner = {
        Kind.PITCH: statements.PITCH + statements.PITCH_AS[manner],
        Kind.PRAISE: statements.PRAISE_AS[manner],
        Kind.SWITCH: statements.SWITCH[Manner(max(action.level, 0))],
    }
    by_manner[Kind.UPSELL] = value_talk.ADD if action.item >= 0 else value_talk.ADD_ANY
    by_form = _BY_FORM.get(kind)
    return by_manner.get(kind) or (by_form[max(action.form, 0)] if by_form else _PLAIN[kind])


def _by_word(action: Action, manner: Manner) -> Pool:
    """Return the sentences of a move that names what it is about, or how it is done."""
    if action.kind is Kind.COLLECT:
        return after.COLLECT[Dunning(action.form)]
    if action.kind is Kind.ENQUIRE:
        subject = Subject(action.item)
        return enquiries.ENQUIRE[subject] + enquiries.ENQUIRE_AS[subject, manner]
    way = Way(action.form)
    return enquiries.ANSWER[way] + enquiries.ANSWER_AS[way, manner]


def _question(scene: Scene, action: Action, manner: Manner) -> Pool:
    """Return the sentences of a question."""
    kind, form = action.kind, Form(action.form)
    if action.item < 0:
        if form is Form.OPEN:
            return questions.WIDE[kind] + questions.WIDE_COLOURED[kind, manner]
        return questions.WIDE_FORMED[kind, form]
    if form is Form.OPEN:
        pain = is_pain(int(scene.seen.layer[action.item, 0]))
        return questions.OPEN[kind, pain] + questions.COLOURED[kind, pain, manner]
    return questions.FORMED[kind, form]


def _opening(scene: Scene, kind: Kind, person: int, manner: Manner) -> Pool:
    """Return the first words of a meeting: a pupil's at the first, an expert's at a later one."""
    again = scene.about("met", person) > 0
    if kind is Kind.AGENDA:
        return statements.AGENDA_AGAIN if again else statements.AGENDA_FIRST
    if again:
        return statements.GREET_AGAIN + statements.GREET_AGAIN_AS[manner]
    return statements.GREET_FIRST + statements.GREET_FIRST_AS[manner]


def _visit(scene: Scene, action: Action, person: int) -> Pool:
    """Return the sentences that ask for a visit."""
    if action.colleague > Colleague.NOBODY:
        return statements.VISIT_WITH[Colleague(action.colleague)]
    if action.item >= 0:
        stranger = scene.about("last", person) < 0 and not scene.about("met", person)
        return statements.VISIT_ABOUT_FIRST if stranger else statements.VISIT_ABOUT
    if scene.about("invited", person) == _A_DATE:
        return statements.VISIT_AGREED
    if _known(scene, person):
        return statements.VISIT_AGAIN
    return statements.VISIT_WANTED if scene.about("invited", person) else statements.VISIT_FIRST


def _call(scene: Scene, action: Action, person: int) -> Pool:
    """Return the sentences of a call."""
    if action.item >= 0:
        return statements.PHONE_ABOUT
    if _known(scene, person):
        return statements.PHONE_AGAIN
    return statements.PHONE_WANTED if scene.about("invited", person) else statements.PHONE_FIRST


def _known(scene: Scene, person: int) -> bool:
    """Say whether the trainee and a person know each other."""
    return scene.about("relation", person) > Relation.STRANGER or scene.about("met", person) > 0
