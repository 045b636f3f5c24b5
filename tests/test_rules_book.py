"""The rules book: every rule has its place, and what stands there is what the game does."""

import ast
import functools
import importlib
import inspect
import math
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from docs import rules_tables as tables
from docs.rules_forms import inside
from docs.rules_numbers import NUMBERS
from game.engine import decision
from game.engine.codes import Rule
from game.engine.rules import (
    access,
    award,
    closing,
    commitments,
    customer,
    fact,
    needs,
    objection,
    positioning,
    posture,
    presentation,
    proposal,
    rival,
    style,
    trust,
    value,
)
from game.engine.tables import FINDS, FORM
from game.engine.vocab import Form, Goal, Relation, Secrecy, Stage, Told, Way
from game.scenario.compile import find, load

ROOT = Path(__file__).resolve().parent.parent
BOOK = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
FULL = 10_000
DRAWS = 400

ANCHORS = re.findall(r'<a id="(\w+)"></a>', BOOK)
FORMULAS = dict(re.findall(r"```formula (\w+)\n(.*?)\n```", BOOK, re.DOTALL))


# Its parts


@pytest.mark.parametrize("rule", [rule.name.lower() for rule in Rule])
def test_every_rule_has_its_section(rule):
    """Events, debrief and review name rules; each name leads somewhere."""
    assert ANCHORS.count(rule) == 1


def test_every_anchor_that_the_code_names_is_there():
    named = {
        anchor
        for path in (ROOT / "game").rglob("*.py")
        for anchor in re.findall(r"rules\.md#(\w+)", path.read_text(encoding="utf-8"))
    }
    assert named - set(ANCHORS) == set()


def test_every_link_within_the_book_leads_to_an_anchor():
    assert set(re.findall(r"\]\(#(\w+)\)", BOOK)) - set(ANCHORS) == set()


def test_every_anchor_that_another_document_names_is_there():
    named = {
        anchor
        for path in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "scenarios").rglob("*.md")]
        for anchor in re.findall(r"rules\.md#(\w+)", path.read_text(encoding="utf-8"))
    }
    assert named
    assert named - set(ANCHORS) == set()


def test_every_table_is_as_the_code_has_it():
    """After a calibration: `python -m docs.rules_tables`."""
    assert tables.filled(BOOK) == BOOK


def test_a_table_that_was_edited_by_hand_would_be_noticed():
    """The comparison above must be able to fail."""
    edited = BOOK.replace("| `pace` |", "| `pace` | 99% |")
    assert edited != BOOK
    assert tables.filled(edited) == BOOK


@pytest.mark.parametrize("kind", ["table", "numbers"])
def test_every_table_of_the_code_has_its_place(kind):
    """A table without a place in the book is told to nobody."""
    places = re.findall(rf"<!-- {kind} (\w+) -->", BOOK)
    assert sorted(places) == sorted(tables.TABLES if kind == "table" else NUMBERS)


def test_every_rule_with_numbers_says_where_they_come_from():
    sources = {each.source for numbers in NUMBERS.values() for each in numbers}
    assert sources == {"seed", "science", "assumption"}


def test_a_word_stands_for_one_number():
    """Formulas and paragraphs call numbers by their words alone."""
    words = [each.word for numbers in NUMBERS.values() for each in numbers]
    assert {word for word in words if words.count(word) > 1} == set()


def test_a_word_of_a_rule_stands_beside_its_table():
    """A number that no sentence and no formula speaks of is told to nobody."""
    text = re.sub(r"^\|.*$", "", BOOK, flags=re.MULTILINE)
    told = {*re.findall(r"`(\w+)`", text), *re.findall(r"\w+", " ".join(FORMULAS.values()))}
    assert {each.word for numbers in NUMBERS.values() for each in numbers} - told == set()


def test_a_number_that_is_no_longer_where_it_was_is_missed():
    """A number without a name is found by the code around it."""
    with pytest.raises(LookupError, match="read it"):
        inside(posture.mood_of, "trust > #")


# Its numbers: every rule constant that names a source is told

ENGINE = ROOT / "game" / "engine"
#: Constants that are no number of a rule, or are told in another place, and why.
UNTOLD = {
    "asking.AGREED": "a bit of the state, no number of a rule",
    "choices.MOST_LEADING": "is proposal.MOST_NEEDS, which is told; clients may not import the rules",
    "gates.KEY_ROLES": "four roles, told in words",
    "style._HOMES": "the middles of the quadrants, told in words and by the table of fits",
    "style.MOST_FIT": "the whole",
    "on_the_floor._HARD_CURES": "three ways, told by the table of ways",
}


def _comment(lines: list[str], line: int) -> str:
    """The block of `#:` comments above a line, over lines of code that stand in between without a gap."""
    above = line - 1
    while above and lines[above - 1].strip() and not lines[above - 1].startswith("#:"):
        above -= 1
    last = above
    while above and lines[above - 1].startswith("#:"):
        above -= 1
    return " ".join(lines[above:last])


def _sourced() -> list[str]:
    """Every constant of the engine whose comment names a source, as module.NAME."""
    found = []
    for path in sorted(ENGINE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        for node in ast.parse(text).body:
            if isinstance(node, ast.Assign):
                marked = re.search(
                    r"Source|\[(asm|seed|science|mem)", _comment(text.splitlines(), node.lineno)
                )
                targets = [name for target in node.targets for name in ast.walk(target)]
                names = [name.id for name in targets if isinstance(name, ast.Name) and marked]
                found += [f"{path.stem}.{name}" for name in names if name.isupper()]
    return sorted(set(found))


@functools.cache
def _read() -> set[str]:
    """Every name of a module that the book's tables and numbers are read from, as module.NAME."""
    return {
        f"{node.value.id}.{node.attr}"
        for path in (ROOT / "docs").glob("rules_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }


def test_constants_with_a_source_are_found():
    """The test below must have something to look at."""
    assert {"approval.RELEASED", "fact.WORTH", "looking_back.BEST_TALK", "tables.WANTS"} < set(_sourced())


@pytest.mark.parametrize("constant", _sourced())
def test_every_constant_with_a_source_is_told(constant):
    """Where it fails: add it to the docs/rules_*.py of its chapter, and say in the book what it does."""
    assert constant in _read() | set(UNTOLD)


def test_nothing_is_left_out_that_is_told_or_not_there():
    assert set(UNTOLD) - set(_sourced()) == set()
    assert set(UNTOLD) & _read() == set()


@functools.cache
def _told() -> list[tuple[str, str, set[int]]]:
    """Where the book tells numbers that have no name: module, function and the numbers told."""
    found = re.findall(r"<!-- told from ([\w.]+):(\w+) ([\d ]+) -->", BOOK)
    return [(module, function, set(map(int, numbers.split()))) for module, function, numbers in found]


@pytest.mark.parametrize(("module", "function", "told"), _told(), ids=lambda part: str(part)[:40])
def test_the_numbers_that_a_paragraph_tells_are_those_of_the_function(module, function, told):
    """Where it fails: read the paragraph above the comment, correct it, then the comment."""
    source = inspect.getsource(getattr(importlib.import_module(module), function))
    numbers = {
        node.value
        for node in ast.walk(ast.parse(source.lstrip()))
        if isinstance(node, ast.Constant) and isinstance(node.value, int) and node.value > 1
    }
    assert numbers == told


# Its formulas: each is evaluated in plain numbers of 1 and held against the rule in integers

WORDS = {each.word: each.plain for numbers in NUMBERS.values() for each in numbers}
FUNCTIONS = {
    "abs": np.abs,
    "clip": np.clip,
    "exp": np.exp,
    "logistic": lambda x: 1 / (1 + np.exp(-np.asarray(x, dtype=float))),
    "max": np.maximum,
    "min": np.minimum,
    "tanh": np.tanh,
}


class Drawn:
    """Inputs of a rule, drawn once: shares of 10,000 for the rule, of 1 for the formula."""

    def __init__(self) -> None:
        self.dice = np.random.default_rng(1)
        self.words: dict[str, np.ndarray] = {}

    def share(self, name: str, low: int = 0, high: int = FULL) -> np.ndarray:
        """Draw a share and call it by this name in the formula."""
        drawn = self.dice.integers(low, high + 1, DRAWS).astype(np.int32)
        self.words[name] = drawn / FULL
        return drawn

    def flag(self, name: str) -> np.ndarray:
        """Draw 0 or 1."""
        return self.whole(name, 2)

    def whole(self, name: str, size: int) -> np.ndarray:
        """Draw a whole number below `size`."""
        drawn = self.dice.integers(0, size, DRAWS).astype(np.int32)
        self.words[name] = drawn
        return drawn


def progress(d: Drawn) -> np.ndarray:
    return customer.progress(d.share("plainness"), d.share("swing", -2 * FULL, 2 * FULL))


def bond(d: Drawn) -> np.ndarray:
    return access.bond(d.share("familiarity"), d.share("trust"), d.share("irritation"))


def standing(d: Drawn) -> np.ndarray:
    relation = d.dice.integers(0, len(Relation), DRAWS).astype(np.int32)
    d.words["close"] = relation / max(Relation)
    doors = d.flag("door"), d.share("information"), d.flag("gated")
    return access.standing(d.whole("layer", 3), relation, doors)


def reason(d: Drawn) -> np.ndarray:
    return access.reason(d.flag("expected"), d.flag("new"), d.flag("read_up"))


def fit(d: Drawn) -> np.ndarray:
    manner, tells, shows = (d.dice.integers(0, size, DRAWS) for size in (4, 9, 9))
    homes = np.array([(-0.6, -0.6), (0.6, -0.6), (-0.6, 0.6), (0.6, 0.6)])[manner]
    d.words["distance"] = np.hypot((tells - 4) / 4 - homes[:, 0], (shows - 4) / 4 - homes[:, 1])
    mood = d.share("mood_today", -4_000, 4_000)
    return style.fit(manner, tells, shows, mood)


def trust_growth(d: Drawn) -> np.ndarray:
    relation = d.dice.integers(0, len(Relation), DRAWS)
    d.words["ceiling"] = trust.CEILING[relation] / FULL
    return trust.trust_change(d.share("trust"), d.share("gain"), d.share("fit", -4_000), relation)[0]


def trust_loss(d: Drawn) -> np.ndarray:
    relation = d.dice.integers(0, len(Relation), DRAWS)
    return trust.trust_change(d.share("trust"), d.share("gain"), d.share("fit", -4_000, -1), relation)[1]


def familiarity_met(d: Drawn) -> np.ndarray:
    return trust.familiarity_after(d.share("familiarity"), d.share("rate"), np.ones(DRAWS, np.int32))


def familiarity_declined(d: Drawn) -> np.ndarray:
    return trust.familiarity_after(d.share("familiarity"), d.share("rate"), np.zeros(DRAWS, np.int32))


def walk_out(d: Drawn) -> np.ndarray:
    return posture.walk_out(d.share("irritation"))


def commitment(d: Drawn) -> np.ndarray:
    goal = d.dice.integers(1, len(Goal), DRAWS)
    columns = ("goal_base", "goal_trust", "goal_value")
    d.words |= {column: commitments.LOGIT[row, goal] / FULL for row, column in enumerate(columns)}
    felt = d.share("value_felt")
    return commitments.chance(goal, d.share("trust"), felt, d.share("circumstances", -20_000, 20_000))


def openness(d: Drawn) -> np.ndarray:
    return needs.openness(d.share("trust"), d.share("information"), d.share("match", 4_000, 12_000))


def find_chance(d: Drawn) -> np.ndarray:
    spin, layer, form = (
        d.dice.integers(0, 4, DRAWS),
        d.dice.integers(0, 5, DRAWS),
        d.dice.integers(0, 7, DRAWS),
    )
    d.words |= {"by_layer": FINDS[spin, layer] / FULL, "by_form": FORM["find"][form] / FULL}
    return needs.find_chance(spin, form, layer, np.zeros(DRAWS, np.int32), d.share("openness"))


def clear_chance(d: Drawn) -> np.ndarray:
    form = d.dice.integers(0, Form.CLOSED, DRAWS)
    d.words["form_clears"] = FORM["clear"][form] / FULL
    return needs.clear_chance(form, d.share("openness"))


def explicit(d: Drawn) -> np.ndarray:
    told = d.dice.integers(1, len(Told), DRAWS)
    payoff = d.dice.integers(0, 2, DRAWS)
    d.words["knowledge"] = needs.CLARITY[told] / FULL
    d.words["gain"] = np.where(payoff, WORDS["payoff"], WORDS["implication"])
    relation = d.dice.integers(0, len(Relation), DRAWS)
    d.words["admits"] = needs.ADMITS[relation] / FULL
    form = np.full(DRAWS, Form.OPEN)  # which adds nothing of its own
    question = 1 - payoff, payoff, form
    return needs.explicit_after(d.share("plain"), told, question, d.share("fit", -4_000), relation)


def held(d: Drawn) -> np.ndarray:
    """Draw contacts at a third place, and what they let people believe."""
    offsite = d.dice.integers(0, len(value.HEARSAY) + 2, DRAWS).astype(np.int32)
    d.words["believed"] = value.HEARSAY[np.minimum(offsite, len(value.HEARSAY) - 1)] / FULL
    return offsite


def pitch_felt(d: Drawn) -> np.ndarray:
    felt = d.share("felt")
    return value.pitch(felt, felt, d.share("knowledge"), d.share("strength"), held(d))[0]


def pitch_doubt(d: Drawn) -> np.ndarray:
    doubt = d.share("doubt")
    return value.pitch(doubt, doubt, d.share("knowledge"), np.zeros(DRAWS, np.int32), held(d))[1]


def pitch_early(d: Drawn) -> np.ndarray:
    return value.early(d.share("knowledge"), np.full(DRAWS, Stage.APPROVAL))


def shown_felt(d: Drawn) -> np.ndarray:
    felt = d.share("felt")
    return value.shown(felt, felt, d.share("knowledge"), d.share("strength"))[0]


def proved_doubt(d: Drawn) -> np.ndarray:
    doubt = d.share("doubt")
    return value.proved(doubt, doubt, d.share("credibility"), held(d))[1]


def raised(d: Drawn) -> np.ndarray:
    return objection.comes_up(d.share("doubt"))


def answered(d: Drawn) -> np.ndarray:
    """Of every way that can answer anything by itself."""
    way = d.dice.choice([Way.CLARIFY, Way.PROVE, Way.TRADE, Way.ENGINEER], DRAWS)
    d.words["way"] = objection.WORKS[way] / FULL
    asked, here = d.flag("asked"), np.ones(DRAWS, np.int32)
    return objection.works(way, np.full(DRAWS, 63), asked, (d.share("credibility"), here))


def fact_told(d: Drawn) -> np.ndarray:
    secrecy = d.dice.integers(0, len(Secrecy), DRAWS)
    d.words["cold"], d.words["warm"] = fact.TOLD_COLD[secrecy] / FULL, fact.TOLD_TRUST[secrecy] / FULL
    return fact.chance(secrecy, d.share("trust"), d.flag("coach"))


def bent_weight(d: Drawn) -> np.ndarray:
    """Of the first of two criteria, where the second is never bent."""
    weight, by_stage = d.share("weight", 100, 9_900), d.share("by_stage", 5_000, 15_000)
    mark, edge = d.share("mark", -FULL), d.share("edge", -3_000, 3_000)
    lean = decision.LEAN * mark.astype(np.int64) * edge // FULL
    bent = [
        award.bent_weights(
            np.array([[w], [FULL - w]], dtype=np.int32),
            np.array([s, FULL], dtype=np.int32),
            np.array([[tilt], [0]], dtype=np.int32),
        )[:, 0, 0]
        for w, s, tilt in zip(weight, by_stage, lean, strict=True)
    ]
    first, second = np.array(bent).T
    return np.round(first / second * (FULL - weight)).astype(np.int64)


def courted(d: Drawn) -> np.ndarray:
    policy = d.dice.integers(0, len(rival.COURTING), 1)
    d.words["courting"] = rival.COURTING[policy[0]] / FULL
    return rival.courted(d.share("trust")[None, None], policy, np.ones((1, DRAWS), np.int32))[0, 0]


def evaluation(d: Drawn) -> np.ndarray:
    return award.evaluation(
        d.share("lead", -4_000, 4_000), d.share("interest", 0, award.NEAR), d.share("trust_lead", -FULL)
    )


def opinion(d: Drawn) -> np.ndarray:
    return award.opinion(d.share("evaluation", -FULL))


def veto(d: Drawn) -> np.ndarray:
    lowest = d.share("lowest", -FULL)
    return award.veto(np.stack([lowest, np.full(DRAWS, -FULL)]), np.array([[1], [0]]))


def _pulls(d: Drawn) -> tuple[np.ndarray, np.ndarray]:
    """The chance of each end by the rule, and by the book's three pulls."""
    group, vetoed, hurried = d.share("group", -FULL), d.share("vetoed", 0, 5_000), d.flag("hurried")
    doubt = d.share("plainness"), d.share("disagreement"), hurried, d.flag("gone")
    habit = d.share("habit", -8_000, 0) + presentation.persuaded(d.share("presented"))
    rule = award.choice(group, vetoed, doubt, np.ones(DRAWS, np.int32), habit)
    pulls = np.stack([evaluated(FORMULAS[name], d) for name in ("pull_us", "pull_rival", "pull_none")])
    weight = np.exp(np.clip(pulls, -4, 4))
    return np.stack([rule.us, rule.rival, rule.none]), weight / weight.sum(axis=0)


def countered(d: Drawn) -> np.ndarray:
    proof = d.flag("proof") == 1
    better = d.flag("better") == 1
    cure = np.where(proof, WORDS["cured"], WORDS["only_said"])
    d.words["cure"] = np.where(better, cure, np.where(proof, 1, WORDS["heard_of"]))
    return positioning.gained(d.share("weight", 0, 2_000), d.share("analysed"), better, proof)


def felt_after_point(d: Drawn) -> np.ndarray:
    felt, known, fits = (d.share(name)[None] for name in ("felt", "known", "evidence"))
    return presentation.felt_after(felt, known, fits, d.share("attention"))[0]


def signal(d: Drawn) -> np.ndarray:
    return closing.signals(d.share("trust"), d.share("felt"))


def quality(d: Drawn) -> np.ndarray:
    return proposal.quality(d.share("told"), d.share("leading"), d.share("marked"))


#: The rule behind each formula, and by how much rounding may part them.
RULES: dict[str, tuple[Callable[[Drawn], np.ndarray], float]] = {
    "progress": (progress, 0.001),
    "bond": (bond, 0.001),
    "standing": (standing, 0.001),
    "reason": (reason, 0.001),
    "fit": (fit, 0.001),
    "trust_growth": (trust_growth, 0.001),
    "trust_loss": (trust_loss, 0.001),
    "familiarity_met": (familiarity_met, 0.001),
    "familiarity_declined": (familiarity_declined, 0.001),
    "walk_out": (walk_out, 0.001),
    "commitment": (commitment, 0.004),  # the curve has steps of a hundredth
    "openness": (openness, 0.001),
    "find": (find_chance, 0.001),
    "clear": (clear_chance, 0.001),
    "explicit": (explicit, 0.001),
    "pitch_felt": (pitch_felt, 0.001),
    "pitch_doubt": (pitch_doubt, 0.001),
    "pitch_early": (pitch_early, 0.001),
    "shown_felt": (shown_felt, 0.001),
    "proved_doubt": (proved_doubt, 0.001),
    "raised": (raised, 0.001),
    "countered": (countered, 0.001),
    "felt_after_point": (felt_after_point, 0.001),
    "signal": (signal, 0.004),
    "answered": (answered, 0.001),
    "told": (fact_told, 0.001),
    "bent_weight": (bent_weight, 0.06),
    "courted": (courted, 0.001),
    "evaluation": (evaluation, 0.003),
    "opinion": (opinion, 0.012),
    "veto": (veto, 0.001),
    "quality": (quality, 0.001),
}
#: Formulas with a test of their own.
OTHERS = {"pull_us", "pull_rival", "pull_none", "profit"}


def evaluated(formula: str, d: Drawn) -> np.ndarray:
    """Return what a formula of the book gives for the inputs drawn."""
    # The inputs go before the book's own numbers: a formula calls what it takes by plain words.
    return np.asarray(eval(formula, {"__builtins__": {}}, {**WORDS, **FUNCTIONS, **d.words}), dtype=float)


def test_every_formula_of_the_book_is_held_against_its_rule():
    assert set(FORMULAS) == set(RULES) | OTHERS


@pytest.mark.parametrize("name", RULES)
def test_a_formula_of_the_book_gives_what_the_rule_gives(name):
    """Where it fails: the rule has changed, so its formula in docs/rules.md must."""
    rule, rounding = RULES[name]
    drawn = Drawn()
    given = rule(drawn) / FULL
    assert np.abs(given - evaluated(FORMULAS[name], drawn)).max() <= rounding


def test_the_three_pulls_of_the_book_give_the_chances_of_the_award():
    rule, book = _pulls(Drawn())
    assert np.abs(rule / FULL - book).max() <= 0.005


def test_the_profit_of_the_book_is_that_of_the_rule():
    """For every single concession that the shipped deal knows."""
    market = load(find("bench_refresh")).setup.market
    offers = [
        np.where(np.arange(len(market.issues)) == issue, option, -1)
        for issue, labels in enumerate(market.options)
        for option in range(len(labels))
    ]
    offer, spent = np.array(offers).T, np.full(len(offers), 12_345, np.int64)
    words = {
        "list_price": market.list_price,
        "margin": market.margin / FULL,
        "cost": proposal.cost_share(market, offer) / FULL,
        "spent": spent,
        "added": 0.05,
    }
    book = eval(FORMULAS["profit"], {"__builtins__": {}}, words)
    assert np.abs(proposal.profit(market, offer, spent, 500) - book).max() <= 1


def test_a_formula_that_the_rule_does_not_follow_would_be_noticed():
    """The comparison above must be able to fail."""
    drawn = Drawn()
    given = walk_out(drawn) / FULL
    wrong = evaluated(FORMULAS["walk_out"].replace("sharpness", "1.25"), drawn)
    assert math.isclose(WORDS["sharpness"], 1.25) or np.abs(given - wrong).max() > 0.001
