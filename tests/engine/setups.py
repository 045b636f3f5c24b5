"""Scenarios made by chance up to the largest the format allows, and the same with people in another order."""

import dataclasses

import numpy as np

from game.engine.after_words import Stop
from game.engine.bargain import NO_TABLE, Bargain
from game.engine.promise import NO_AFTERCARE, Aftercare
from game.engine.setup import Market, Needs, People, Setup, Terms, key_of
from game.engine.vocab import (
    Function,
    Hospitality,
    Known,
    Layer,
    Level,
    Motive,
    RivalPolicy,
    Role,
    Stage,
    Style,
)
from game.engine.world import MINDS
from game.negotiation.issues import issues
from tests.engine import stories

FULL = 10_000

#: Sizes that a made scenario may have: a small one is quick to play, the largest is what a file may hold.
SMALL = {"people": 5, "needs": 7, "criteria": 3, "issues": 2, "rivals": 2}
SMALL |= {"facts": 12, "messages": 9, "objections": 6}
LARGEST = {"people": 32, "needs": 64, "criteria": 12, "issues": 8, "rivals": 3}
LARGEST |= {"facts": 60, "messages": 40, "objections": 24}
#: One of each, and nothing that is told, sent or held against us.
SMALLEST = {"people": 2, "needs": 1, "criteria": 1, "issues": 1, "rivals": 1}


def made(
    seed: int,
    sizes: dict[str, int],
    weeks: int = 8,
    hospitality: int = Hospitality.FULL,
    *,
    drill: bool = False,
    rounds: int = 4,
) -> Setup:
    """Return a scenario of these sizes; the same for the same seed."""
    rng, tale = np.random.default_rng(seed), np.random.default_rng([seed, 1])
    people, needs, market = _people(rng, sizes), _needs(rng, sizes), _market(rng, sizes)
    number = {name: sizes.get(name, 0) for name in ("facts", "messages", "objections")}
    lengths = {"P": sizes["people"], "N": sizes["needs"], "K": sizes["criteria"], "R": sizes["rivals"]}
    lengths |= {"M": len(needs.pair_need), "F": number["facts"], "E": number["messages"]}
    return Setup(
        scenario=f"made_{seed}",
        hash=f"{seed:064x}",
        people=people,
        needs=needs,
        market=market,
        buying=stories.buying(np.random.default_rng([seed, 2]), sizes["people"], sizes["rivals"]),
        facts=stories.facts(tale, number["facts"], sizes["people"]),
        messages=stories.messages(tale, number["messages"], lengths, weeks),
        objections=stories.objections(tale, number["objections"], sizes["people"], sizes["needs"]),
        aftercare=_aftercare(tale, market, weeks=26) if number["facts"] else NO_AFTERCARE,
        goal=stories.goal(lengths) if drill else stories.NO_GOAL,
        terms=Terms(
            weeks=weeks,
            week_minutes=600,
            expenses=40_000,
            engineer_minutes=2_400,
            service_minutes=960,
            executive_minutes=480,
            money=8_000,
            hospitality=int(hospitality),
            gift_single=300,
            gift_year=500,
            customer_gift=0,
            occasions=(1, 4),
        ),
        bargain=_bargain(tale, market, rounds),
    )


def _bargain(rng: np.random.Generator, market: Market, rounds: int) -> Bargain:
    """A table at which everything happens often, or none without rounds."""
    if not rounds:
        return NO_TABLE
    count = len(market.issues)
    options, cost = [len(labels) for labels in market.options], market.seller_cost.tolist()
    return Bargain(
        rounds=rounds,
        key=keys(market.issues),
        minds=tuple(issues(options, parts_of_whole(rng, count).tolist(), cost) for _ in range(MINDS)),
        priority=ints(rng.integers(1, 4, (MINDS, count))),
        convinced=parts_of_whole(rng, 3),
        tactical=1,
        difficulty=1_000,
        claim=800,
        bluff=5_000,
        price=0,
        payment=-1,
        slip=8_000,
        nibble=8_000,
    )


def ints(values) -> np.ndarray:
    """Integers as the engine holds them."""
    return np.array(values, dtype=np.int32)


def keys(ids) -> np.ndarray:
    """Keys of ids."""
    return np.array([key_of(name) for name in ids], dtype=np.uint32)


def parts_of_whole(rng: np.random.Generator, count: int) -> np.ndarray:
    """Shares that sum to 10,000."""
    cuts = np.sort(rng.integers(0, FULL + 1, count - 1))
    return np.diff(np.concatenate([[0], cuts, [FULL]])).astype(np.int32)


def _people(rng: np.random.Generator, sizes: dict[str, int]) -> People:
    count = sizes["people"]
    ids = tuple(f"person{number}" for number in range(count))
    links = np.triu(rng.choice([-1, 0, 0, 1], (count, count)), 1)
    boss = ints([rng.integers(0, who) if who and rng.random() < 0.6 else -1 for who in range(count)])
    talk = np.zeros((count, count), np.int32)
    for who in range(count):
        talk[who, np.arange(count) != who] = parts_of_whole(rng, count - 1)
    roles = ints([rng.integers(0, 128) for _ in range(count)])
    guards = np.where(roles & Role.GATEKEEPER, rng.integers(0, 2**count, count, dtype=np.uint64), 0)
    known = rng.integers(0, len(Known), count)
    known[0] = Known.ROLE
    return People(
        ids=ids,
        key=keys(ids),
        level=ints(rng.integers(0, len(Level), count)),
        function=ints(rng.integers(0, len(Function), count)),
        roles=roles,
        motive=ints(rng.integers(0, len(Motive), count)),
        style_weights=ints([parts_of_whole(rng, len(Style)) for _ in range(count)]).T.copy(),
        known=ints(known),
        hooks=ints(rng.integers(0, 4, count)),
        veto=ints(rng.integers(0, 2, count)),
        weights=ints([parts_of_whole(rng, sizes["criteria"]) for _ in range(count)]).T.copy(),
        rival_trust=ints(rng.integers(0, FULL + 1, (sizes["rivals"], count))),
        influence=ints([parts_of_whole(rng, count) for _ in Stage]),
        talk=talk,
        links=ints(links + links.T),
        boss=boss,
        guards=guards.astype(np.uint32),
        names_at_research=ints(rng.integers(0, 2, count)),
        door=ints(rng.integers(0, 2, count)),
    )


def _needs(rng: np.random.Generator, sizes: dict[str, int]) -> Needs:
    count, people = sizes["needs"], sizes["people"]
    ids = tuple(f"need{number}" for number in range(count))
    parent = ints([rng.integers(-1, number) if number else -1 for number in range(count)])
    layer = np.zeros(count, np.int32)
    for number in range(count):
        if parent[number] >= 0:
            layer[number] = min(layer[parent[number]] + 1, Layer.INDICATOR)
    owners = rng.integers(0, 2, (count, people))
    owners[np.arange(count), rng.integers(0, people, count)] = 1
    known = rng.random(count) < 0.2
    known[0] = True
    return Needs(
        ids=ids,
        key=keys(ids),
        layer=layer,
        parent=parent,
        weight=ints(rng.integers(1, FULL + 1, count)),
        criterion=ints(np.where(layer == Layer.INDICATOR, rng.integers(0, sizes["criteria"], count), -1)),
        known=ints(known),
        drift=ints(rng.choice([0, 3_000, FULL], count)),
        **paired(ints(owners)),
    )


def paired(owners: np.ndarray) -> dict[str, np.ndarray]:
    """The pairs of needs and owners, by person and then by need."""
    person, need = np.nonzero(owners.T)
    pair = np.full(owners.shape, -1, np.int32)
    pair[need, person] = np.arange(len(need))
    return {"owners": owners, "pair": pair, "pair_need": ints(need), "pair_person": ints(person)}


def _aftercare(rng: np.random.Generator, market: Market, weeks: int) -> Aftercare:
    """Return a follow-up with three invoices, and causes often enough that all of them are met."""
    return Aftercare(
        weeks=weeks,
        stop_minutes=400,
        service_minutes=960,
        key=keys(["invoice 0", "invoice 1", "invoice 2"]),
        share=ints([3_000, 6_000, 1_000]),
        after=ints([Stop.HANDOVER, Stop.ACCEPTANCE, Stop.FIRST_USE]),
        price=0,
        payment=len(market.options) - 1,
        term=ints(rng.integers(1, 6, len(market.options[-1]))),
        fraud=2_000,
        fraud_checked=600,
        fault=3_500,
        fault_cared=1_000,
        unwilling=4_500,
        size_limit=200_000,
        long_weeks=5,
        trouble=6_000,
        benefit=1_000,
    )


def _market(rng: np.random.Generator, sizes: dict[str, int]) -> Market:
    criteria = tuple(f"criterion{number}" for number in range(sizes["criteria"]))
    rivals = tuple(f"rival{number}" for number in range(sizes["rivals"]))
    issues = tuple(f"issue{number}" for number in range(sizes["issues"]))
    return Market(
        criteria=criteria,
        criterion_key=keys(criteria),
        shift=ints(rng.integers(2_000, 20_001, (len(Stage), len(criteria)))),
        ours=ints(rng.integers(0, FULL + 1, len(criteria))),
        rivals=rivals,
        rival_key=keys(rivals),
        theirs=ints(rng.integers(0, FULL + 1, (len(rivals), len(criteria)))),
        rival_policy=ints(rng.integers(0, len(RivalPolicy), len(rivals))),
        rival_discount=ints(rng.integers(0, 2_000, len(rivals))),
        issues=issues,
        options=tuple(tuple(f"step{step}" for step in range(rng.integers(2, 9))) for _ in issues),
        buyer_weight=parts_of_whole(rng, len(issues)),
        seller_cost=ints(rng.integers(0, 1_000, len(issues))),
        list_price=1_000_000,
        margin=3_000,
    )


def permuted(setup: Setup, order) -> Setup:
    """The same scenario with its people in another order; person `order[k]` becomes person k."""
    order = np.asarray(order)
    place = np.argsort(order, kind="stable")
    people = setup.people
    moved = {
        name: getattr(people, name)[..., order]
        for name in (
            *("key", "level", "function", "roles", "motive", "style_weights", "known", "hooks", "veto"),
            *("weights", "rival_trust", "influence", "names_at_research", "door"),
        )
    }
    boss = people.boss[order]
    bits = (people.guards[order][:, None] >> order.astype(np.uint32)[None]) & np.uint32(1)
    moved |= {
        "ids": tuple(people.ids[who] for who in order),
        "talk": people.talk[np.ix_(order, order)],
        "links": people.links[np.ix_(order, order)],
        "boss": np.where(boss >= 0, place[np.maximum(boss, 0)], -1).astype(np.int32),
        "guards": (bits << np.arange(len(order), dtype=np.uint32)).sum(axis=1, dtype=np.uint32),
    }
    needs = dataclasses.replace(setup.needs, **paired(setup.needs.owners[:, order]))
    tale = stories.people_moved(setup, order, needs.pair)
    return dataclasses.replace(setup, people=dataclasses.replace(people, **moved), needs=needs, **tale)
