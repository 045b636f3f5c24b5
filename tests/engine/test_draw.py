"""Chance by address: published vectors, statistics with whole numbers, and no address used twice."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine import draw
from game.engine.actions import Action
from game.engine.codes import Site
from game.engine.events import Recorder
from game.engine.setup import key_of
from game.engine.vocab import Kind
from game.engine.world import luck_of
from tests.engine.conftest import MADE, POLICIES, SHIPPED, with_players
from tests.engine.play import Batch

SCENARIOS = SHIPPED | MADE
FULL = 10_000
COUNT = 1 << 16

#: First outputs of the SplitMix64 generator, as its authors and several languages' test suites give them.
SPLITMIX = {
    0: [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F, 0xF88BB8A8724C81EC, 0x1B39896A51A8749B],
    1_234_567: [
        6457827717110365317,
        3203168211198807973,
        9817491932198370423,
        4593380528125082431,
        16408922859458223821,
    ],
}


def words(values) -> np.ndarray:
    """Words of 64 bits."""
    return np.asarray(values, dtype=np.uint64)


def keys(values) -> np.ndarray:
    """Keys of 32 bits."""
    return np.asarray(values, dtype=np.uint32)


@pytest.mark.parametrize(("seed", "outputs"), SPLITMIX.items(), ids=str)
def test_the_mixer_gives_the_published_answers_of_splitmix64(seed, outputs):
    """Output k of the generator is the mixer of the seed plus k times the golden gamma."""
    steps = words(range(1, len(outputs) + 1))
    assert draw.mixed(words([seed]) + draw.GAMMA * steps).tolist() == outputs


def unmixed(word: int) -> int:
    """The mixer read backwards, by the inverses of its two factors."""
    most = (1 << 64) - 1

    def unshifted(value: int, bits: int) -> int:
        found = value
        for _ in range(64 // bits):
            found = value ^ (found >> bits)
        return found

    for bits, factor in ((31, 0x94D049BB133111EB), (27, 0xBF58476D1CE4E5B9)):
        word = unshifted(word, bits) * pow(factor, -1, 1 << 64) & most
    return unshifted(word, 30)


@given(st.integers(0, 2**64 - 1))
def test_the_mixer_loses_nothing(word):
    """It is a bijection: two addresses that differ before the mixer differ after it."""
    assert unmixed(int(draw.mixed(words([word]))[0])) == word


@pytest.mark.parametrize(
    ("name", "key"),
    [("", 0x811C9DC5), ("a", 0xE40C292C), ("b", 0xE70C2DE5), ("foobar", 0xBF9CF968), ("瀚林", 0x8B1A14A1)],
)
def test_the_key_of_a_name_is_its_published_hash(name, key):
    """FNV-1a, 32 bits, over UTF-8; all but the last from the authors' test vectors."""
    assert key_of(name) == fnv(name) == key


def fnv(name: str) -> int:
    """FNV-1a as its authors write it down."""
    value = 0x811C9DC5
    for byte in name.encode():
        value = (value ^ byte) * 0x01000193 % 2**32
    return value


#: The address function is ours, so these are its own answers, kept: luck, week, turn, minute, site, key.
FROZEN = [
    ((0, 0, 0, 0, Site.STYLE_QUADRANT, 0), 5197578548964807871),
    ((1, 0, 0, 0, Site.ACCEPT, 1), 10762949875677067155),
    ((0x0123456789ABCDEF, 3, 1, 0, Site.ACCEPT, 0xBF9CF968), 3204448628060168056),
    ((0xFFFFFFFFFFFFFFFF, 519, 255, 65_535, Site.MEETING_END, 0xFFFFFFFF), 9230858169914419),
]


@pytest.mark.parametrize(("address", "word"), FROZEN, ids=str)
def test_an_address_gives_the_word_it_always_gave(address, word):
    """A game file replays only as long as these stay; if they must change, so must RULES_VERSION."""
    luck, week, turn, minute, site, key = address
    at = draw.clock(np.array([week]), np.array([turn]), np.array([minute]))
    assert int(draw.word(words([luck]), at, site, keys([key]))[0]) == word


def test_an_address_is_told_by_its_published_recipe():
    """Once more in plain Python, from the words of the module."""
    luck, week, turn, minute, site, key = 0x0123456789ABCDEF, 3, 1, 17, Site.POSTURE, 0xBF9CF968
    gamma, most = int(draw.GAMMA[0]), (1 << 64) - 1
    address = (week << 24 | turn << 16 | minute) << 8 | int(site)
    first = int(draw.mixed(words([(luck + gamma * (address + 1)) & most]))[0])
    second = int(draw.mixed(words([first ^ (key * gamma & most)]))[0])
    at = draw.clock(np.array([week]), np.array([turn]), np.array([minute]))
    assert int(draw.word(words([luck]), at, site, keys([key]))[0]) == second
    assert int(draw.share(words([luck]), at, site, keys([key]))[0]) == (second >> 32) * FULL >> 32


def neighbours(kind: str) -> np.ndarray:
    """65,536 words at addresses that differ in one part only, by one from each to the next."""
    count, nought = np.arange(COUNT), np.zeros(COUNT, np.int64)
    luck, key = words(nought + 77), keys(nought + 99)
    week, turn, minute = nought + 5, nought + 1, nought
    if kind == "luck":
        luck = words(count)
    elif kind == "seed":
        luck = luck_of(count)
    elif kind == "key":
        key = keys(count)
    elif kind == "week":
        week = count
    elif kind == "minute":
        minute = count
    return draw.word(luck, draw.clock(week, turn, minute), Site.FIND, key)


KINDS = ("luck", "seed", "key", "week", "minute")


@pytest.mark.parametrize("kind", KINDS)
def test_shares_at_neighbouring_addresses_are_even(kind):
    """Chi-square over a hundred cells: 99 degrees of freedom, so 170 is passed once in 20,000 times."""
    shares = ((neighbours(kind) >> np.uint64(32)) * np.uint64(FULL) >> np.uint64(32)).astype(np.int64)
    seen = np.bincount(shares // 100, minlength=100)
    assert len(seen) == 100
    # sum of (seen - COUNT / 100)^2 / (COUNT / 100), times COUNT, in whole numbers
    assert (100 * (seen * seen).sum() - COUNT * COUNT) < 170 * COUNT


@pytest.mark.parametrize("kind", KINDS)
def test_each_address_is_independent_of_the_next_one(kind):
    """Chi-square of pairs of neighbours over 16 x 16 cells: 255 degrees of freedom, rarely above 360."""
    cells = (neighbours(kind) >> np.uint64(60)).astype(np.int64)
    pairs = np.bincount(cells[:-1] * 16 + cells[1:], minlength=256)
    total = COUNT - 1
    assert 256 * (pairs * pairs).sum() - total * total < 360 * total


@pytest.mark.parametrize("kind", KINDS)
def test_every_bit_is_set_as_often_as_not(kind):
    """Each of the 64 bits, within five standard deviations: 128 each at 65,536 words."""
    bits = (neighbours(kind)[None] >> np.arange(64, dtype=np.uint64)[:, None]) & np.uint64(1)
    assert np.abs(bits.sum(axis=1).astype(np.int64) - COUNT // 2).max() <= 5 * 128


@pytest.mark.parametrize("kind", KINDS)
def test_a_step_to_the_next_address_turns_half_of_the_bits(kind):
    """Over 65,535 steps of 64 bits the mean lies within a twentieth of a bit of 32."""
    found = neighbours(kind)
    turned = found[:-1] ^ found[1:]
    bits = (turned[None] >> np.arange(64, dtype=np.uint64)[:, None]) & np.uint64(1)
    assert abs(int(bits.sum()) - 32 * (COUNT - 1)) < (COUNT - 1) // 20


def test_sites_do_not_repeat_each_other():
    """The same person at the same minute is lucky in one thing and unlucky in another."""
    luck, at, key = words(np.arange(4_096)), words([5 << 24]), keys([9])
    shares = np.array([draw.share(luck, at, site, key) >= FULL // 2 for site in Site])
    agree = (shares[:, None] == shares[None]).sum(axis=2)
    beside = agree[~np.eye(len(Site), dtype=bool)]
    assert np.abs(beside - 2_048).max() < 6 * 32


def test_a_share_never_leaves_its_range():
    """Also at the ends of what a word can be."""
    luck = words(np.arange(200_000))
    shares = draw.share(luck, draw.ONCE, Site.AWARD, keys([0]))
    assert (shares.min(), shares.max()) == (0, FULL - 1)
    assert shares.dtype == np.int32


def test_a_bell_has_its_mean_its_spread_and_its_shape():
    """Mean 0 within five standard errors, standard deviation 10,000 within one in a hundred."""
    found = draw.bell(words(np.arange(COUNT)), draw.ONCE, Site.MOOD, keys([3])).astype(np.int64)
    assert abs(int(found.mean())) < 5 * FULL // 256
    assert abs((found * found).mean() ** 0.5 - FULL) < 100
    within = (np.abs(found) <= FULL).mean()
    assert 0.64 < within < 0.68, "four uniforms give .66, a true bell .683"
    assert found.max() <= 34_641
    assert found.min() >= -34_641


def test_a_bell_goes_as_far_below_as_above(monkeypatch):
    """Its ends are those of four words of 16 bits."""
    for word, end in ((0, -34_641), (2**64 - 1, 34_641)):
        monkeypatch.setattr(draw, "word", lambda luck, *_, word=word: np.full(len(luck), word, np.uint64))
        assert draw.bell(words([1]), draw.ONCE, Site.MOOD, keys([1])).tolist() == [end]


@given(st.integers(0, 519), st.integers(0, 255), st.integers(0, 600))
def test_a_moment_can_be_read_back_from_its_clock(week, turn, minute):
    """Three numbers share one word and never touch, so that two moments never share an address."""
    packed = int(draw.clock(np.array([week]), np.array([turn]), np.array([minute]))[0])
    assert (packed >> 24, packed >> 16 & 0xFF, packed & 0xFFFF) == (week, turn, minute)
    assert packed != int(draw.ONCE[0])
    assert packed < 1 << 40


@given(st.integers(0, 2**63 - 1))
def test_seeds_beside_each_other_have_nothing_in_common(seed):
    """Trainers number their seeds 1, 2, 3."""
    one, other = luck_of(np.array([seed])), luck_of(np.array([seed ^ 1]))
    assert 8 <= int(one[0] ^ other[0]).bit_count() <= 56


@pytest.fixture
def addresses(monkeypatch):
    """Every address that was asked, as (luck, clock, site, key) rows."""
    asked, word = [], draw.word

    def spy(luck, at, site, key):
        found = word(luck, at, site, key)
        parts = [np.broadcast_to(part.astype(np.uint64), found.shape) for part in (luck, at, key)]
        asked.append(np.stack([*parts, np.full(found.shape, int(site), np.uint64)], axis=1))
        return found

    monkeypatch.setattr(draw, "word", spy)
    return asked


@pytest.mark.unmeasured
@pytest.mark.parametrize(("name", "policy"), with_players(SCENARIOS))
def test_no_address_is_used_twice_in_a_game(addresses, name, policy):
    """Every move that draws moves its clock on, so that no two moves share their luck."""
    batch = Batch.begin(SCENARIOS[name], np.arange(8))
    while batch.running.size:
        batch.step(batch.choose(POLICIES[policy]), record=Recorder())
    rows = np.concatenate(addresses)
    assert len(rows) > 300
    different, times = np.unique(rows, axis=0, return_counts=True)
    twice = {(Site(int(site)).name, int(at), int(key)) for _, at, key, site in different[times > 1]}
    assert twice == set()


def test_people_of_one_scenario_have_keys_of_their_own():
    """Two people with one key would always be lucky together."""
    for setup in SCENARIOS.values():
        assert len(set(setup.people.key.tolist())) == setup.sizes["P"]
        assert len(set(setup.market.rival_key.tolist())) == setup.sizes["R"]


def test_an_inserted_phone_call_moves_nobody_elses_luck(setup):
    """Two alternatives compared in the review see the same luck."""
    plain = Batch.begin(setup, np.arange(50))
    called = plain.take(np.arange(50))
    issues, same = setup.sizes["I"], np.zeros(50, np.int64)
    plain.state.view("known")[:] = called.state.view("known")[:] = 2
    called.step(Action(Kind.PHONE, person=1).batch(issues).take(same))
    visit = Action(Kind.VISIT, person=3, form=1).batch(issues).take(same)
    plain.step(visit)
    called.step(visit)
    for name in ("phase", "with_person", "mood"):
        assert (plain.state.load(name) == called.state.load(name)).all()
    assert (plain.state.load("trust")[3] == called.state.load("trust")[3]).all()
