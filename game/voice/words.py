"""Words: a scenario's texts and a language, ready for sentences, and the choice among sentences."""

import dataclasses
import datetime as dt
import hashlib
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final, TypeAlias

from game.engine.setup import key_of
from game.engine.vocab import Layer, Style, Subject
from game.i18n.language import Language, Message
from game.journal.text import plain
from game.scenario.texts import Texts
from game.voice import terms
from game.voice.scene import Scene

#: Sentences of which one is said.
Pool: TypeAlias = tuple[Message, ...]
#: The same in the voice of a style.
Styled: TypeAlias = dict[Style, Pool]

#: Longest text of an author that is shown on one line, and longest name.
_LINE: Final = 400
_NAME: Final = 60
#: From this amount on the thousands of a number are set apart.
_GROUPED: Final = 1_000
#: A first clause of fewer words than this says too little to stand for the whole.
_CLAUSE: Final = 3
_END_OF_CLAUSE: Final = re.compile(r"[,:](?=\s)|[;，；：]")  # noqa: RUF001  # Chinese clauses end so
#: Placeholders that take an author's words, which begin with a capital letter.
_AUTHORS: Final = frozenset({"need", "whole", "fact", "issue"})
_END: Final = " .。…!！?？;；,，"  # noqa: RUF001  # Chinese sentences end so


def shown(text: str, limit: int = _LINE) -> str:
    r"""Return text from a person as it may stand on a screen: one line, no controls, nothing invisible.

    The one place where author texts and player texts are made safe for a terminal.

    >>> shown("Lin\x1b[31m Mei\n")
    'Lin[31m Mei'
    """
    return plain(text, limit)


def gist(text: str) -> str:
    """Return the first clause of a need, or all of it where that clause says too little.

    >>> gist("Forty boards a week wait for four benches; a re-test waits two days")
    'Forty boards a week wait for four benches'
    >>> gist("Units, calibration and training in one order")
    'Units, calibration and training in one order'
    >>> gist("No second year in which repairs cost 140,000")
    'No second year in which repairs cost 140,000'
    """
    clause = _END_OF_CLAUSE.split(text, maxsplit=1)[0].rstrip(_END)
    unspaced = any("\u3400" <= letter <= "\u9fff" for letter in clause)  # Chinese: letters count, not words
    enough = len(clause.split()) >= _CLAUSE or (len(clause) > _CLAUSE and unspaced)
    return clause if enough else text.rstrip(_END)


@dataclasses.dataclass(frozen=True, slots=True)
class Named:
    """A person's texts, safe to show."""

    name: str
    address: str
    title: str
    hooks: tuple[str, ...]


class Words:
    """The texts of one scenario in one language, for one game."""

    def __init__(
        self,
        language: Language,
        texts: Texts,
        *,
        player: str = "",
        currency: str = "",
        start: dt.date | None = None,
    ) -> None:
        """Bind language and texts.

        Args:
            language: whose sentences are said.
            texts: names and needs of the scenario, in the same language.
            player: the trainee's name, any text.
            currency: code that stands behind amounts.
            start: first day of week 0, where dates are to be said.
        """
        self.language = language
        self.texts = texts
        self.player = shown(player, _NAME)
        self.currency = currency
        self.start = start
        self.company = shown(texts.company, _NAME)
        self.seller = shown(texts.seller, _NAME)
        public = " ".join([*sorted(texts.people), self.player])  # the same in every language
        self.tone = int.from_bytes(hashlib.sha256(public.encode()).digest()[:4])
        self._people = {
            name: Named(
                shown(each.name, _NAME),
                shown(each.address, _NAME),
                shown(each.title, _NAME),
                tuple(map(shown, each.hooks)),
            )
            for name, each in texts.people.items()
        }
        self._needs = _cleaned(texts.needs)
        self._shorts = _cleaned(texts.shorts)
        self._criteria = _cleaned(texts.criteria)
        self._rivals = _cleaned(texts.rivals)
        self._issues = _cleaned(texts.issues)
        names = [each.name for each in self._people.values()]
        names += [self.company, self.seller, *self._rivals.values()]
        self._proper = frozenset(word for name in names for word in name.split())
        self._facts = {
            name: tuple(shown(label).rstrip(_END) for label in each.labels)
            for name, each in texts.facts.items()
        }
        self._occasions = {week: shown(text, _NAME) for week, text in texts.occasions.items()}

    def person(self, name: str) -> Named:
        """Return the texts of a person by id."""
        return self._people[name]

    def name(self, scene: Scene, person: int) -> str:
        """Return the full name of a person who has been found."""
        return self._people[scene.names.people[person]].name

    def address(self, scene: Scene, person: int) -> str:
        """Return how the trainee says the name."""
        return self._people[scene.names.people[person]].address

    def need(self, name: str) -> str:
        """Return a need in the customer's words, by id."""
        return self._needs[name]

    def criterion(self, name: str) -> str:
        """Return the name of a criterion, by id."""
        return self._criteria[name]

    def rival(self, name: str) -> str:
        """Return the name of a rival, by id."""
        return self._rivals[name]

    def issue(self, name: str) -> str:
        """Return the name of an issue, by id."""
        return self._issues[name]

    def fact(self, index: int, label: int) -> str:
        """Return one of the two sentences of a fact, `label` 1 or 2, by its place in the scenario."""
        return list(self._facts.values())[index][label - 1]

    def fact_subject(self, index: int) -> str:
        """Return what a fact is about, such as `money`."""
        subject = Subject[list(self.texts.facts.values())[index].subject.upper()]
        return self.language.say(terms.SUBJECTS[subject])

    def message(self, index: int) -> str:
        """Return a message as it reaches the trainee, by its place in the scenario."""
        return shown(list(self.texts.messages.values())[index].text)

    def reply(self, index: int, answer: int) -> tuple[str, str]:
        """Return what the trainee says or does as an answer to a message, 0..2, and what comes of it."""
        chosen = list(self.texts.messages.values())[index].answers[answer]
        return shown(chosen.say), shown(chosen.reply)

    def objection(self, index: int) -> tuple[str, str]:
        """Return an objection in its owner's words and what stands behind it, by its place."""
        texts = list(self.texts.objections.values())[index]
        return shown(texts.says), shown(texts.behind)

    def occasion(self, week: int) -> str:
        """Return what is celebrated in a week that has an occasion."""
        return self._occasions[week]

    def about(self, scene: Scene, need: int) -> dict[str, str]:
        """Return the fields that sentences about a found need take: `need` in short and `whole`."""
        name = scene.names.needs[need]
        return {"need": self.short(name), "whole": self._needs[name]}

    def short(self, name: str) -> str:
        """Return a need in a few words: the author's, or its first clause."""
        return gist(self._shorts.get(name) or self._needs[name])

    def listed(self, items: Sequence[str]) -> str:
        """Return things as one enumeration, one as it is."""
        return items[0] if len(items) == 1 else self.language.listing(items)

    def joined(self, sentences: Sequence[str]) -> str:
        """Return two or three sentences as one paragraph."""
        if len(sentences) == 2:  # a form for each
            return self.language.gettext("{first} {second}", first=sentences[0], second=sentences[1])
        first, second, third = sentences
        return self.language.gettext("{first} {second} {third}", first=first, second=second, third=third)

    def me(self) -> str:
        """Return how the trainee introduces themself."""
        if not self.player:
            return self.seller
        return self.language.gettext("{player} of {seller}", player=self.player, seller=self.seller)

    def money(self, amount: int) -> str:
        """Return an amount, exact, with its currency."""
        figure = self.language.number(amount) if abs(amount) >= _GROUPED else str(amount)
        return self.language.gettext("{amount} {currency}", amount=figure, currency=self.currency)

    def pick(self, pool: Pool, scene: Scene, person: int = -1) -> Message:
        """Return one sentence of a pool: with every move of its kind the next one.

        The place follows from public facts alone: scenario, player and the moves made so far; where
        only their number is known, each person begins elsewhere.
        """
        key = key_of(scene.names.people[person]) if person >= 0 and scene.turn < 0 else 0
        return pool[(self.tone + key + scene.place) % len(pool)]

    def say(self, pool: Pool, scene: Scene, person: int = -1, /, **fields: str | int) -> str:
        """Return one sentence of a pool with its placeholders filled.

        Args:
            pool: to choose from.
            scene: the moment.
            person: whom it is about or who speaks, -1 nobody; fills `who` and `address`.
            fields: further placeholders.
        """
        return self._filled(self.pick(pool, scene, person), scene, person, fields)

    def say_once(self, pool: Pool, scene: Scene, person: int = -1, /, **fields: str | int) -> str:
        """Return one sentence of a pool for what is said once a meeting: with every meeting the next one."""
        message = pool[(self.tone + scene.meetings) % len(pool)]
        return self._filled(message, scene, person, fields)

    def between(self, message: Message, scene: Scene, person: int, /, **fields: str | int) -> str:
        """Return a sentence that is said to somebody or by them, as familiar as the two are by then."""
        return self._filled(message, scene, person, fields)

    def _filled(self, message: Message, scene: Scene, person: int, fields: Mapping[str, str | int]) -> str:
        """Return a sentence with the placeholders that are always known and those that are given."""
        known: dict[str, str | int] = {"company": self.company, "seller": self.seller, "me": self.me()}
        if person >= 0:
            known |= {"who": self.name(scene, person), "address": self.address(scene, person)}
        return self.worded(message, known | dict(fields), close=scene.close(person))

    def worded(self, message: Message, fields: Mapping[str, str | int], *, close: bool = False) -> str:
        """Return a sentence filled; an author's words that stand inside it begin with a small letter.

        Args:
            message: a sentence of a table.
            fields: placeholders.
            close: it is said between people who trust each other; a language may have other words
                for that, in its catalogue under the context `familiar`.
        """
        fields = {"company": self.company, "seller": self.seller, **fields}
        template = self._template(message, fields, close=close)
        within = {name for name in _AUTHORS & fields.keys() if _stands_inside(template, name)}
        filled = {
            name: self.inside(str(value)) if name in within else value for name, value in fields.items()
        }
        return template.format_map(filled)

    def inside(self, text: str) -> str:
        """Return an author's words as they stand inside a sentence: with a small letter, names left alone."""
        return _inside(text, self._proper)

    def _template(self, message: Message, fields: Mapping[str, str | int], *, close: bool) -> str:
        """Return a sentence in this language with its placeholders as they are."""
        same = {name: f"{{{name}}}" for name in fields}
        return (self.language.familiar if close else self.language.say)(message, **same)


def _inside(text: str, proper: Collection[str]) -> str:
    """Return an author's words as they stand inside a sentence; names keep their capital."""
    first = re.split(r"[\s,;:.'’-]", text, maxsplit=1)[0]  # noqa: RUF001  # an apostrophe as authors write it
    if first in proper or first != first.capitalize() or first == "I":
        return text
    return text[:1].lower() + text[1:]


def _stands_inside(template: str, name: str) -> bool:
    """Say whether a placeholder stands inside a sentence: behind a colon or a comma."""
    return re.search(rf"[:,]\s*¿?{{{name}}}", template) is not None


def is_pain(layer: int) -> bool:
    """Say whether a need is put as something that hurts, not as something wished for."""
    return layer == Layer.PROBLEM


def _cleaned(texts: Mapping[str, str]) -> dict[str, str]:
    """Return texts by id, safe to show and without a full stop at the end."""
    return {name: shown(text).rstrip(_END) for name, text in texts.items()}


#: Languages in which a form of address needs an article in the middle of a sentence; a name does not.
_BY_NAME: Final = frozenset({"es"})


def mention(words: Words, scene: Scene, person: int) -> str:
    """Return how somebody is spoken of to others."""
    called = words.name if words.language.code in _BY_NAME else words.address
    return called(scene, person)
