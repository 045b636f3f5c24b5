"""World: what the start of a game drew and nothing changes afterwards."""

import functools

import numpy as np

from game.engine import draw
from game.engine.after_words import Grade
from game.engine.bargain import Bargain
from game.engine.block import Axis, Block, Field, Layout, layout
from game.engine.codes import Site
from game.engine.rules import approval, credit
from game.engine.setup import Setup
from game.engine.state import State, state_layout
from game.engine.vocab import Approval, Posture, Style
from game.exact.arrays import I32, I64, U32, U64, either
from game.exact.shares import FULL, bounded
from game.negotiation.tactics import Convinced

_P = Axis.PERSON

#: Most minds that the buyers of a scenario may have.
MINDS = 3

#: Every drawn fact, in the order of its rows, those of people first. Points of style lie on a grid of 9 x 9.
WORLD_FIELDS: tuple[Field, ...] = (
    Field("assertive", _P, 0, 8, "grid", "assertiveness, 0 asks .. 8 tells"),
    Field("responsive", _P, 0, 8, "grid", "responsiveness, 0 controls .. 8 shows"),
    Field("receptive", _P, 0, 1, "flag", "willing to tell an outsider what happens inside"),
    Field("stubborn", _P, 1_000, 9_000, "share", "how little the group moves the person"),
    Field("interest", _P, 0, 1_200, "share", "weight of the personal interest among near equals"),
    Field("habit", _P, 0, max(Posture), "Posture", "posture that means nothing with this person"),
    Field("false_friend", _P, 0, 1, "flag", "willing to talk, and a friend of the rival"),
    Field("twisted", Axis.FACT, 0, 1, "flag", "all but the best source are mistaken about it"),
    Field("comes", Axis.MESSAGE, 0, 1, "flag", "the message may come in this game"),
    Field("drifts", Axis.NEED, -1, 520, "week", "in which the need changes, -1 never"),
    Field("funded", Axis.GAME, 0, 1, "flag", "the customer's money is there"),
    Field(
        "mind", Axis.GAME, 0, MINDS - 1, "index", "what the buyer really cares for, of the scenario's minds"
    ),
    Field("convinced", Axis.GAME, 0, max(Convinced), "Convinced", "what makes the buyer believe us"),
    Field("bluff", Axis.GAME, 0, 1, "flag", "the rival's price that is named at the table is made up"),
    Field("slip", Axis.GAME, 0, 1, "flag", "the customer's minutes will differ in one item"),
    Field("payer", Axis.GAME, 1, max(Grade), "Grade", "how good a payer the customer is"),
    Field("intent", Axis.GAME, 0, FULL - 1, "share", "chances of fraud above it are the truth here"),
)

#: The drawn facts about one person, which stand first.
TRAITS = tuple(field for field in WORLD_FIELDS if field.axis is _P)

#: Share of people who are willing to become a coach. Source: assumption.
RECEPTIVE = 6_500

#: Share of those who are willing and are the rival's all the same. Source: 3.3.
FALSE_FRIEND = 1_000


class World(Block):
    """The drawn facts of a batch of games; see `WORLD_FIELDS`."""

    __slots__ = ()


def world_layout(setup: Setup) -> Layout:
    """Return the layout of a scenario's worlds."""
    return _layout(tuple(sorted(setup.sizes.items())))


@functools.cache
def _layout(sizes: tuple[tuple[str, int], ...]) -> Layout:
    """Lay out the fields once for each set of axis lengths."""
    return layout(WORLD_FIELDS, dict(sizes))


def luck_of(seeds: I64) -> U64:
    """Return the luck of each seed: the seed through the mixer, so that near seeds differ.

    Args:
        seeds: (B,) 0..2^63-1.

    Returns:
        (B,).
    """
    return draw.mixed(seeds.astype(np.uint64) + draw.GAMMA)


def drawn_world(setup: Setup, luck: U64) -> World:
    """Return every hidden fact of the games with this luck, (B,), each drawn at its own address."""
    people, terms = setup.people, len(luck)
    world = World.blank(world_layout(setup), terms)

    def shares(site: Site) -> I32:
        """One uniform share a person and game, (P, B)."""
        return _by_person(setup, luck, site)

    quadrant = (np.cumsum(people.style_weights, axis=0)[:-1, :, None] <= shares(Site.STYLE_QUADRANT)).sum(
        axis=0, dtype=np.int32
    )
    tells = (quadrant == Style.DRIVER) | (quadrant == Style.EXPRESSIVE)
    shows = (quadrant == Style.AMIABLE) | (quadrant == Style.EXPRESSIVE)
    world.store("assertive", shares(Site.STYLE_ASSERTIVE) * 4 // FULL + either(tells, 5, 0))
    world.store("responsive", shares(Site.STYLE_RESPONSIVE) * 4 // FULL + either(shows, 5, 0))
    world.store("receptive", (shares(Site.RECEPTIVE) < RECEPTIVE).astype(np.int32))
    world.store("stubborn", 3_000 + shares(Site.STUBBORN) * 4 // 10)
    world.store("interest", shares(Site.INTEREST) * 12 // 100)
    world.store("habit", shares(Site.HABIT) * len(Posture) // FULL)
    false = (shares(Site.FALSE_FRIEND) < FALSE_FRIEND) & (world.load("receptive") == 1)
    world.store("false_friend", false.astype(np.int32))
    _draw_things(setup, luck, world)
    return world


def _draw_things(setup: Setup, luck: U64, world: World) -> None:
    """Draw which facts are misunderstood, which messages come, which needs change, and the money."""
    facts, messages, needs, terms = setup.facts, setup.messages, setup.needs, setup.terms
    twisted = _by_key(facts.key, luck, Site.TWISTED) < facts.rumour[:, None]
    world.store("twisted", twisted.astype(np.int32))
    world.store(
        "comes", (_by_key(messages.key, luck, Site.COMES) < messages.chance[:, None]).astype(np.int32)
    )
    # One word says whether a need changes and, where it does, when: in the middle two thirds of the deal.
    changing = _by_key(needs.key, luck, Site.DRIFT)
    place = changing * FULL // np.maximum(needs.drift, 1)[:, None]
    week = terms.weeks // 6 + place * (terms.weeks * 2 // 3) // FULL
    world.store("drifts", np.where(changing < needs.drift[:, None], bounded(week, 0, 520), -1))
    funded = draw.share(luck, draw.ONCE, Site.FUNDED, np.zeros(1, np.uint32)) < terms.money
    world.store("funded", funded.astype(np.int32))
    world.store("payer", credit.payer(draw.share(luck, draw.ONCE, Site.PAYER, np.zeros(1, np.uint32))))
    world.store("intent", draw.share(luck, draw.ONCE, Site.CAUSE, np.zeros(1, np.uint32)))
    if setup.bargain.rounds:
        _draw_buyer(setup.bargain, luck, world)


def _draw_buyer(bargain: Bargain, luck: U64, world: World) -> None:
    """Draw what the buyer at the table cares for and believes, what is bluff, whether the minutes slip."""

    def drawn(site: Site) -> I32:
        """One uniform share a game."""
        return draw.share(luck, draw.ONCE, site, np.zeros(1, np.uint32))

    world.store("mind", drawn(Site.BUYER_WEIGHT) * len(bargain.minds) // FULL)
    ends = np.cumsum(bargain.convinced)[:-1, None]
    world.store("convinced", (ends <= drawn(Site.CONVINCED)).sum(axis=0, dtype=np.int32))
    world.store("bluff", either(drawn(Site.BLUFF) < bargain.bluff, 1, 0))
    world.store("slip", either(drawn(Site.SLIP) < bargain.slip, 1, 0))


def first_state(setup: Setup, luck: U64) -> State:
    """Return the state before the first move of a deal that begins at the desk."""
    terms, people = setup.terms, setup.people
    state = State.blank(state_layout(setup), len(luck))
    state.store("left", np.full(len(luck), terms.week_minutes))
    free = approval.released(approval.team_minutes(terms), np.full(len(luck), Approval.NONE.value))
    for name, minutes in zip(approval.TEAM, free, strict=True):
        state.store(name, minutes)
    state.store("cash", np.full(len(luck), terms.expenses))
    state.store("known", np.broadcast_to(people.known[:, None], (len(people.key), len(luck))))
    state.store("invited", np.broadcast_to(2 * people.door[:, None], (len(people.key), len(luck))))
    state.store("found", np.broadcast_to(setup.needs.known[:, None], (len(setup.needs.key), len(luck))))
    jitter = (_by_person(setup, luck, Site.RIVAL_TRUST) - 5_000) * 3 // 10
    base = setup.people.rival_trust[:, :, None] + jitter[None]
    state.store("rival_trust", bounded(base, 0, FULL).reshape(-1, len(luck)))
    return state


def _by_person(setup: Setup, luck: U64, site: Site) -> I32:
    """Draw one uniform share a person and game, (P, B), once a game."""
    return _by_key(setup.people.key, luck, site)


def _by_key(key: U32, luck: U64, site: Site) -> I32:
    """Draw one uniform share a key and game, (keys, B), once a game."""
    count = len(key)
    flat = draw.share(np.tile(luck, count), draw.ONCE, site, np.repeat(key, len(luck)))
    return flat.reshape(count, len(luck))
