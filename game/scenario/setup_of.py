"""A checked file as the integers that the engine plays."""

import dataclasses
import hashlib
import json
from collections.abc import Mapping, Sequence

import numpy as np

from game.engine.setup import AT_DESK, Buying, Market, Needs, Opening, People, Setup, Terms, key_of
from game.engine.vocab import Function, Level, Stage, Style
from game.exact.arrays import I32
from game.scenario.axes import criteria_of, nodes
from game.scenario.bargain_of import bargain_of
from game.scenario.follow_up import aftercare_of
from game.scenario.integers import ints, keys_of
from game.scenario.schema import USUAL_CRITERIA, Person, ScenarioFile
from game.scenario.story_of import credentials_of, facts_of, goal_of, messages_of, objections_of
from game.scenario.usual import (
    BOSS,
    FRIEND,
    FULL,
    KEY_SHARE,
    LEVEL_SAY,
    RIVAL,
    SAME_FUNCTION,
    SHIFT,
    SUBORDINATE,
    TALK,
    apportion,
    key_say,
    style_prior,
)

#: Worth of a need's weight of 1, of 10,000.
_WEIGHT_STEP = 1_000
#: Capability in price where the author gives none: neither cheap nor dear. Assumption.
_USUAL_PRICE = 5_000


def setup_of(file: ScenarioFile) -> Setup:
    """Return a checked file, one without errors in `check.findings`, as integers."""
    setup = Setup(
        scenario=file.id,
        hash="",
        people=_people(file),
        needs=_needs(file),
        market=_market(file),
        buying=_buying(file),
        terms=_terms(file),
        facts=facts_of(file),
        messages=messages_of(file),
        objections=objections_of(file),
        goal=goal_of(file),
        bargain=bargain_of(file),
        opening=_opening(file),
        aftercare=aftercare_of(
            file.follow_up,
            file.calendar.follow_up_weeks,
            {issue.id: len(issue.options) for issue in file.negotiation.issues},
            file.seller.offer.list_price,
        ),
    )
    return dataclasses.replace(setup, hash=rules_hash(setup))


def rules_hash(setup: Setup) -> str:
    """Return the SHA-256, in hexadecimal, of all that the rules read of a scenario.

    It is taken over JSON with sorted keys and without blanks, and covers ids and integers only: a
    translation, a corrected word or another order of keys leaves every saved game playable.
    """
    parts = dataclasses.asdict(setup)
    del parts["scenario"], parts["hash"]
    canonical = json.dumps(parts, sort_keys=True, separators=(",", ":"), default=np.ndarray.tolist)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _people(file: ScenarioFile) -> People:
    """Return the people axis."""
    people = file.people
    ids = tuple(person.id for person in people)
    index = {name: at for at, name in enumerate(ids)}
    links, boss = _links(file, index)
    return People(
        ids=ids,
        key=keys_of(ids),
        level=ints([person.level for person in people]),
        function=ints([person.function for person in people]),
        roles=ints([sum(person.roles) for person in people]),
        motive=ints([person.motive for person in people]),
        style_weights=ints([_style_chances(person) for person in people]).T.copy(),
        known=ints([person.known for person in people]),
        hooks=ints([len(person.hooks) for person in people]),
        veto=ints([person.veto for person in people]),
        weights=_criteria_weights(file),
        rival_trust=ints([[each.rival_trust.get(rival.id, 0) for each in people] for rival in file.rivals]),
        influence=_influence(file),
        talk=_talk(file, links, boss),
        links=links,
        boss=boss,
        guards=np.array([_bits(person.guards, index) for person in people], dtype=np.uint32),
        names_at_research=ints([person.public for person in people]),
        door=ints([person.asked_for_us for person in people]),
    )


def _bits(ids: Sequence[str], index: Mapping[str, int]) -> int:
    """Return people as a set of bits."""
    return sum(1 << index[name] for name in ids)


def _style_chances(person: Person) -> list[int]:
    """Return the chance of each style, which sum to 10,000."""
    if not person.style:
        return style_prior(person.level, person.function)
    return apportion([person.style.get(style, 0) for style in Style], list(Style))


def _criteria_weights(file: ScenarioFile) -> I32:
    """Return what counts for whom, (K, P), columns sum to 10,000."""
    criteria = criteria_of(file)
    keys = [key_of(name) for name in criteria]
    columns = [apportion([each.weights.get(name, 0) for name in criteria], keys) for each in file.people]
    return ints(columns).T.copy()


def _links(file: ScenarioFile, index: Mapping[str, int]) -> tuple[I32, I32]:
    """Return who is friend or rival of whom, (P, P), and the boss of each, (P,)."""
    links = np.zeros((len(index), len(index)), dtype=np.int32)
    boss = np.full(len(index), -1, dtype=np.int32)
    for link in file.links:
        source, target = index[link.source], index[link.target]
        if link.kind == "reports_to":
            boss[source] = target
        else:
            links[source, target] = links[target, source] = 1 if link.kind == "friend" else -1
    return links, boss


def _influence(file: ScenarioFile) -> I32:
    """Return everybody's say in each stage, (G, P), rows sum to 10,000."""
    people = file.people
    keys = [key_of(person.id) for person in people]
    buyers = [each.function == Function.PURCHASING and each.level >= Level.MANAGEMENT for each in people]
    rows = []
    for stage in Stage:
        key = [
            key_say(each.roles, stage, purchasing=buyer, real_decider=each.id == file.decides)
            for each, buyer in zip(people, buyers, strict=True)
        ]
        others = [0 if say else LEVEL_SAY[each.level] for say, each in zip(key, people, strict=True)]
        key_share = KEY_SHARE if any(others) else FULL
        theirs = apportion(key, keys, key_share)
        rest = apportion(others, keys, FULL - key_share) if any(others) else others
        rows.append([one + other for one, other in zip(theirs, rest, strict=True)])
    return ints(rows)


def _talk(file: ScenarioFile, links: I32, boss: I32) -> I32:
    """Return who listens (row) to whom (column), (P, P), rows sum to 10,000, diagonal 0."""
    function = np.array([person.function for person in file.people])
    boss_of = boss[:, None] == np.arange(len(boss))
    weight = TALK + SAME_FUNCTION * (function[:, None] == function)
    weight = weight + FRIEND * (links == 1) + BOSS * boss_of + SUBORDINATE * boss_of.T
    weight = np.where(links == -1, RIVAL, weight)
    np.fill_diagonal(weight, 0)
    keys = [key_of(person.id) for person in file.people]
    return ints([apportion(row, keys) for row in weight.tolist()])


def _needs(file: ScenarioFile) -> Needs:
    """Return the needs axis, parents before children, and its pairs with owners."""
    tree = list(nodes(file))
    ids = tuple(node.need.id for node in tree)
    index = {name: at for at, name in enumerate(ids)}
    criteria = criteria_of(file)
    people = [person.id for person in file.people]
    owners = ints([[name in node.need.owners for name in people] for node in tree])
    pair_person, pair_need = np.nonzero(owners.T)
    pair = np.full(owners.shape, -1, dtype=np.int32)
    pair[pair_need, pair_person] = np.arange(len(pair_need))
    return Needs(
        ids=ids,
        key=keys_of(ids),
        layer=ints([node.need.layer for node in tree]),
        parent=ints([index[node.parent.id] if node.parent else -1 for node in tree]),
        weight=ints([node.need.weight * _WEIGHT_STEP for node in tree]),
        criterion=ints([criteria.index(name) if (name := node.need.criterion) else -1 for node in tree]),
        known=ints([node.need.known for node in tree]),
        owners=owners,
        pair=pair,
        pair_need=pair_need.astype(np.int32),
        pair_person=pair_person.astype(np.int32),
        drift=ints([node.need.drifts for node in tree]),
    )


def _market(file: ScenarioFile) -> Market:
    """Return vendors, criteria and terms."""
    criteria = criteria_of(file)
    rivals, issues = tuple(each.id for each in file.rivals), file.negotiation.issues
    issue_ids = tuple(issue.id for issue in issues)
    issue_keys = [key_of(name) for name in issue_ids]
    return Market(
        criteria=criteria,
        criterion_key=keys_of(criteria),
        shift=_shift(file),
        ours=ints(_capability(file.seller.capability, criteria)),
        rivals=rivals,
        rival_key=keys_of(rivals),
        theirs=ints([_capability(rival.capability, criteria) for rival in file.rivals]),
        rival_policy=ints([rival.policy for rival in file.rivals]),
        rival_discount=ints([rival.discount for rival in file.rivals]),
        issues=issue_ids,
        options=tuple(tuple(issue.options) for issue in issues),
        buyer_weight=ints(apportion([issue.buyer_weight for issue in issues], issue_keys)),
        seller_cost=ints([issue.seller_cost for issue in issues]),
        list_price=file.seller.offer.list_price,
        margin=file.seller.offer.margin,
    )


def _buying(file: ScenarioFile) -> Buying:
    """Return how the customer purchases."""
    installed, tender = file.purchase.installed, file.tender
    rivals = [rival.id for rival in file.rivals]
    return Buying(
        kind=file.purchase.type,
        installed=rivals.index(installed.rival) if installed else -1,
        switching=installed.switching if installed else 0,
        limit=np.array([person.signs_up_to for person in file.people], dtype=np.int64),
        tender=int(tender is not None),
        quality=tender.quality if tender else FULL,
        credentials=credentials_of(file),
    )


def _opening(file: ScenarioFile) -> Opening:
    """Return where a game begins."""
    if file.begins is None:
        return AT_DESK
    trust = ints([file.begins.trust.get(person.id, 0) for person in file.people])
    return Opening(phase=file.begins.at, lead=file.begins.lead, trust=trust)


def _capability(given: Mapping[str, int], criteria: Sequence[str]) -> list[int]:
    """Return a vendor's capability by criterion."""
    return [given.get(name, _USUAL_PRICE) for name in criteria]


def _shift(file: ScenarioFile) -> I32:
    """Return how the weight of each criterion changes by stage, (G, K)."""
    like = {each.id: each.like or each.id for each in file.criteria} or {
        name: name for name in USUAL_CRITERIA
    }
    columns = {name: at for at, name in enumerate(USUAL_CRITERIA)}
    steady = [FULL] * len(SHIFT)
    return ints(
        [[row[columns[name]] for row in SHIFT] if name in columns else steady for name in like.values()]
    ).T.copy()


def _terms(file: ScenarioFile) -> Terms:
    """Return calendar, means and rules of conduct."""
    calendar, rules = file.calendar, file.rules
    return Terms(
        weeks=calendar.weeks,
        week_minutes=calendar.hours_a_week * 60,
        expenses=file.seller.expenses,
        engineer_minutes=file.seller.team.engineer,
        service_minutes=file.seller.team.service,
        executive_minutes=file.seller.team.executive,
        money=file.opportunity.money,
        hospitality=rules.hospitality,
        gift_single=rules.gift_single,
        gift_year=rules.gift_year,
        customer_gift=rules.customer.gift_single,
        occasions=tuple(sorted((each.date - calendar.start).days // 7 for each in calendar.occasions)),
        simple=int(file.route == "simple"),
    )
