"""World: what the start of a game drew and nothing changes afterwards."""

import functools

import numpy as np

from game.engine import draw
from game.engine.arrays import I32, I64, U64, either
from game.engine.block import Axis, Block, Field, Layout, layout
from game.engine.setup import Setup
from game.engine.shares import FULL, bounded
from game.engine.state import State, state_layout
from game.engine.vocab import Posture, Site, Style

_P = Axis.PERSON

#: Every drawn fact, in the order of its rows. Points of style lie on a grid of 9 x 9.
WORLD_FIELDS: tuple[Field, ...] = (
    Field("assertive", _P, 0, 8, "grid", "assertiveness, 0 asks .. 8 tells"),
    Field("responsive", _P, 0, 8, "grid", "responsiveness, 0 controls .. 8 shows"),
    Field("receptive", _P, 0, 1, "flag", "willing to tell an outsider what happens inside"),
    Field("stubborn", _P, 1_000, 9_000, "share", "how little the group moves the person"),
    Field("interest", _P, 0, 1_200, "share", "weight of the personal interest among near equals"),
    Field("habit", _P, 0, max(Posture), "Posture", "posture that means nothing with this person"),
)

#: Share of people who are willing to become a coach. Source: assumption.
RECEPTIVE = 6_500


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


def start(setup: Setup, seeds: I64) -> tuple[World, U64, State]:
    """Begin one game a seed.

    Args:
        setup: the scenario.
        seeds: (B,) 0..2^63-1.

    Returns:
        World, luck (B,) and the state before the first move.
    """
    luck = luck_of(seeds)
    world = _drawn_world(setup, luck)
    return world, luck, _opening(setup, luck)


def _drawn_world(setup: Setup, luck: U64) -> World:
    """Draw every hidden fact at its own address."""
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
    return world


def _opening(setup: Setup, luck: U64) -> State:
    """Return the state before the first move."""
    terms, people = setup.terms, setup.people
    state = State.blank(state_layout(setup), len(luck))
    state.store("left", np.full(len(luck), terms.week_minutes))
    state.store("engineer", np.full(len(luck), terms.engineer_minutes))
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
    count = len(setup.people.key)
    flat = draw.share(np.tile(luck, count), draw.ONCE, site, np.repeat(setup.people.key, len(luck)))
    return flat.reshape(count, len(luck))
