"""From a checked file to the engine's integers and to texts."""

import dataclasses
import datetime as dt
import doctest
import itertools
import pickle

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from game import errors
from game.engine import setup as key_module
from game.engine.setup import key_of
from game.engine.vocab import Function, Hospitality, Known, Layer, Level, RivalPolicy, Role, Stage, Style
from game.errors import ScenarioError, UnknownName, Unreadable
from game.scenario import scalars, tree, usual
from game.scenario.compile import catalogue, compiled, find, load
from game.scenario.document import MOST_BYTES
from game.scenario.parts import LANGUAGES
from game.scenario.schema import USUAL_CRITERIA
from game.scenario.usual import FULL, KEY_SAY, SHIFT, apportion, key_say, style_prior
from game.shipped import scenarios_folder
from tests.scenarios_bad import SAMPLE, changed, scenario

DEAL = scenario()
PEOPLE, NEEDS, MARKET, TERMS = DEAL.setup.people, DEAL.setup.needs, DEAL.setup.market, DEAL.setup.terms
CRITERIA = (
    "criteria:\n  - {id: fit}\n  - {id: performance}\n  - {id: ease}\n  - {id: service}\n  - {id: price}\n"
)


def person(name):
    """The index of a person of the sample."""
    return PEOPLE.ids.index(name)


# Shares by largest remainder


@given(st.lists(st.integers(0, 100), min_size=1, max_size=32).filter(any), st.integers(1, 20_000))
def test_shares_sum_to_the_whole_exactly(weights, total):
    assert sum(apportion(weights, range(len(weights)), total)) == total


@given(st.lists(st.integers(0, 100), min_size=1, max_size=32).filter(any))
def test_a_share_is_less_than_one_part_away_from_its_proportion(weights):
    shares = apportion(weights, range(len(weights)))
    assert all(
        abs(share * sum(weights) - weight * FULL) < sum(weights)
        for share, weight in zip(shares, weights, strict=True)
    )


@given(st.lists(st.integers(0, 9), min_size=1, max_size=8).filter(any), st.randoms(use_true_random=False))
def test_the_order_of_the_file_changes_no_share(weights, chance):
    """Ties go to the lower key, not to whoever stands first."""
    keys = [key_of(f"p{at}") for at in range(len(weights))]
    order = list(range(len(weights)))
    chance.shuffle(order)
    shares = apportion(weights, keys)
    mixed = apportion([weights[at] for at in order], [keys[at] for at in order])
    assert mixed == [shares[at] for at in order]


def test_who_weighs_nothing_gets_nothing():
    assert apportion([0, 5, 0], [1, 2, 3]) == [0, FULL, 0]


# What the author leaves open


@pytest.mark.parametrize(("level", "function"), list(itertools.product(Level, Function)))
def test_an_open_style_is_drawn_with_every_style_possible(level, function):
    """Priors lean, exceptions are common: no style belongs to a department."""
    chances = style_prior(level, function)
    assert sum(chances) == FULL
    assert min(chances) >= 500


def test_every_stage_has_its_key_roles():
    assert len(KEY_SAY) == len(Stage)
    assert len(SHIFT) == len(Stage)
    assert {len(row) for row in SHIFT} == {len(USUAL_CRITERIA)}


def test_purchasing_counts_like_an_approver_when_the_contract_is_made():
    assert key_say([Role.USER], Stage.COMMITMENT, purchasing=True, real_decider=False) == 1
    assert key_say([Role.DECIDER], Stage.COMMITMENT, purchasing=True, real_decider=False) == 2
    assert key_say([Role.USER], Stage.EVALUATION, purchasing=True, real_decider=False) == 0


def test_the_real_decider_counts_more_than_the_decider_on_paper():
    real = key_say([Role.EVALUATOR], Stage.COMMITMENT, purchasing=False, real_decider=True)
    assert real > key_say([Role.DECIDER], Stage.COMMITMENT, purchasing=False, real_decider=False)


# The people axis


def test_everything_that_sums_to_the_whole_does():
    for rows in (PEOPLE.style_weights.T, PEOPLE.weights.T, PEOPLE.influence, PEOPLE.talk):
        assert set(rows.sum(axis=1).tolist()) == {FULL}
    assert MARKET.buyer_weight.sum() == FULL


def test_people_are_compiled_as_they_are_written():
    mei = person("mei")
    assert PEOPLE.level[mei] == Level.MANAGEMENT
    assert PEOPLE.function[mei] == Function.USER
    assert Role(int(PEOPLE.roles[mei])) == Role.INITIATOR | Role.EVALUATOR
    assert PEOPLE.style_weights[:, mei].tolist() == [0, FULL, 0, 0]
    assert PEOPLE.weights[:, mei].tolist() == [2500, 1667, 2500, 1667, 833, 833]
    assert PEOPLE.rival_trust[:, mei].tolist() == [3_000]
    assert PEOPLE.hooks[mei] == 2
    assert PEOPLE.key[mei] == key_of("mei")


def test_what_the_trainee_knows_at_the_start_is_compiled():
    known = {name: Known(int(value)) for name, value in zip(PEOPLE.ids, PEOPLE.known, strict=True) if value}
    assert known == {"chen": Known.ROLE, "sun": Known.NAME}
    assert PEOPLE.door.tolist() == [int(name == "chen") for name in PEOPLE.ids]
    assert {PEOPLE.ids[at] for at in np.flatnonzero(PEOPLE.names_at_research)} == {"wang", "liu"}
    assert {PEOPLE.ids[at] for at in np.flatnonzero(PEOPLE.veto)} == {"mori", "amina"}


def test_styles_may_be_fixed_drawn_evenly_weighed_or_left_open():
    assert PEOPLE.style_weights[:, person("ana")].tolist() == [2500] * 4
    assert PEOPLE.style_weights[:, person("wang")].tolist() == [5000, 3333, 0, 1667]
    assert PEOPLE.style_weights[:, person("xu")].tolist() == style_prior(Level.OPERATION, Function.PURCHASING)


def test_links_join_both_ways_and_bosses_one_way():
    chen, zhao, mei, wang = (person(name) for name in ("chen", "zhao", "mei", "wang"))
    assert PEOPLE.links[chen, zhao] == PEOPLE.links[zhao, chen] == 1
    assert PEOPLE.links[mei, wang] == PEOPLE.links[wang, mei] == -1
    assert PEOPLE.boss[chen] == mei
    assert PEOPLE.boss[person("liu")] == -1


def test_guards_are_bits_of_those_behind_them():
    guarded = {name for at, name in enumerate(PEOPLE.ids) if PEOPLE.guards[person("sun")] >> at & 1}
    assert guarded == {"zhao", "mei"}


def test_friends_are_heard_more_than_strangers_and_rivals_less():
    talk = PEOPLE.talk[person("mei")]
    assert talk[person("chen")] > talk[person("xu")] > talk[person("wang")] > 0
    assert PEOPLE.talk[person("chen"), person("zhao")] > PEOPLE.talk[person("chen"), person("sun")]


def test_nobody_listens_to_themselves():
    assert not PEOPLE.talk.diagonal().any()


def test_who_really_decides_has_the_greatest_say_at_commitment():
    assert PEOPLE.influence[Stage.COMMITMENT].argmax() == person("wang")
    on_paper = scenario(("decides: wang\n", "")).setup.people.influence
    assert on_paper[Stage.COMMITMENT].argmax() == person("liu")


def test_key_roles_hold_three_fifths_of_the_say():
    designers = [at for at, roles in enumerate(PEOPLE.roles) if roles & Role.DESIGNER]
    assert PEOPLE.influence[Stage.DESIGN, designers].sum() == 6_000


def test_where_everybody_is_key_they_share_the_whole():
    """Nobody is left for the other two fifths."""
    text = (
        SAMPLE.replace("roles: [", "roles: [user, ")
        .replace("user, user", "user")
        .replace("[user, initiator, user", "[user, initiator")
    )
    text = text.replace("[user, gatekeeper, user]", "[user, gatekeeper]")
    influence = compiled(text.encode(), "a.yaml").setup.people.influence
    assert influence[Stage.IMPLEMENTATION].tolist() == [1_000] * 10


def test_moving_a_person_in_the_file_moves_only_their_column():
    """Luck is addressed by keys; shares must not depend on the order either."""
    first = SAMPLE.index("  - id: chen\n")
    second, end = SAMPLE.index("  - id: sun\n"), SAMPLE.index("  - id: zhao\n")
    swapped = SAMPLE[:first] + SAMPLE[second:end] + SAMPLE[first:second] + SAMPLE[end:]
    other = compiled(swapped.encode(), "a.yaml").setup.people
    order = [other.ids.index(name) for name in PEOPLE.ids]
    assert (other.influence[:, order] == PEOPLE.influence).all()
    assert (other.talk[np.ix_(order, order)] == PEOPLE.talk).all()
    assert (other.style_weights[:, order] == PEOPLE.style_weights).all()


# Needs, market, terms


def test_parents_come_before_their_children():
    assert all(parent < at for at, parent in enumerate(NEEDS.parent))


def test_each_need_is_one_layer_below_its_parent():
    below = NEEDS.parent >= 0
    assert (NEEDS.layer[below] == NEEDS.layer[NEEDS.parent[below]] + 1).all()
    assert set(NEEDS.layer[~below].tolist()) == {Layer.GOAL}


def test_pairs_join_each_need_with_each_owner_by_person_then_need():
    pairs = list(zip(NEEDS.pair_person.tolist(), NEEDS.pair_need.tolist(), strict=True))
    assert pairs == sorted(pairs)
    assert len(pairs) == NEEDS.owners.sum() == DEAL.setup.sizes["M"]
    assert all(NEEDS.pair[need, who] == at for at, (who, need) in enumerate(pairs))
    assert ((NEEDS.pair >= 0) == (NEEDS.owners == 1)).all()


def test_indicators_alone_speak_of_a_criterion():
    assert ((NEEDS.criterion >= 0) == (NEEDS.layer == Layer.INDICATOR)).all()
    assert MARKET.criteria[NEEDS.criterion[NEEDS.ids.index("repair")]] == "service"


def test_the_weight_of_a_need_is_counted_in_thousands():
    assert NEEDS.weight[NEEDS.ids.index("cycle")] == 9_000
    assert NEEDS.weight[NEEDS.ids.index("total")] == 5_000


def test_a_need_that_the_brief_names_is_known():
    text = ("    weight: 9\n", "    weight: 9\n    known: true\n")
    assert scenario(text).setup.needs.known.tolist() == [1] + [0] * 21


def test_the_market_is_compiled_as_it_is_written():
    assert MARKET.criteria == USUAL_CRITERIA
    assert MARKET.ours.tolist() == [7000, 7400, 8000, 8200, 7000, 5000]
    assert MARKET.theirs.tolist() == [[6800, 7800, 6600, 6200, 7200, 5000]]
    assert (MARKET.rival_policy.tolist(), MARKET.rival_discount.tolist()) == ([RivalPolicy.TECHNICAL], [400])
    assert MARKET.options[1] == ("30d", "60d", "90d")
    assert MARKET.seller_cost.tolist() == [1500, 200, 180, 300, 80, 240]
    assert (MARKET.list_price, MARKET.margin) == (1_000_000, 3_000)


def test_the_terms_are_compiled_as_they_are_written():
    assert dataclasses.astuple(TERMS) == (
        24,
        600,
        45_000,
        12 * 480,
        0,
        0,
        8_800,
        Hospitality.MODEST,
        300,
        1_000,
        0,
        (4, 8, 15, 20),
        0,
    )


def test_own_criteria_shift_like_the_usual_one_they_name():
    own = (
        f"currency: CNY\n{CRITERIA}  - {{id: green, name: Green, like: risk}}\n  - {{id: even, name: Even}}\n"
    )
    text = (
        changed(("currency: CNY\n", own))
        .replace("risk: 70%}", "green: 1%, even: 1%}")
        .replace("risk: 72%}", "green: 1%, even: 1%}")
    )
    frame, story, rest = text.partition("\nopportunity:")  # there `risk` is another thing
    text = frame.replace("risk:", "green:").replace("criterion: risk", "criterion: green") + story + rest
    market = compiled(text.encode(), "a.yaml").setup.market
    assert market.criteria[-2:] == ("green", "even")
    assert market.shift[:, -2].tolist() == [row[USUAL_CRITERIA.index("risk")] for row in SHIFT]
    assert market.shift[:, -1].tolist() == [FULL] * len(Stage)


def test_every_array_has_the_type_and_shape_that_the_setup_declares():
    sizes = DEAL.setup.sizes | {"G": len(Stage), "4": len(Style)}
    shapes = {
        **dict.fromkeys(("key", "level", "boss", "guards", "door", "veto", "hooks"), "P"),
        "style_weights": "4P",
        "weights": "KP",
        "rival_trust": "RP",
        "influence": "GP",
        "talk": "PP",
        "links": "PP",
    }
    for name, axes in shapes.items():
        assert getattr(PEOPLE, name).shape == tuple(sizes[axis] for axis in axes), name
    keys = {"key", "guards", "criterion_key", "rival_key"}
    for part in (PEOPLE, NEEDS, MARKET):
        for field in dataclasses.fields(part):
            value = getattr(part, field.name)
            if isinstance(value, np.ndarray):
                assert value.dtype == (np.uint32 if field.name in keys else np.int32), field.name
                assert value.flags.c_contiguous, field.name


# Identity of a scenario


def test_comments_quotes_and_layout_do_not_change_the_hash():
    rewritten = yaml.safe_dump(yaml.safe_load(SAMPLE), allow_unicode=True, width=60)
    assert rewritten != SAMPLE
    assert compiled(f"# another comment\n{rewritten}".encode(), "a.yaml").hash == DEAL.hash


@pytest.mark.parametrize(
    "edit",
    [
        ("weeks: 24", "weeks: 25"),
        ("fit: 70%", "fit: 71%"),
        ("veto: true", "veto: false"),
        ("hours_a_week: 10", "hours_a_week: 9"),
        ("drifts: 20%", "drifts: 21%"),
        ("mistaken: 30%", "mistaken: 31%"),
        ("chance: 60%", "chance: 61%"),
        ("not_met: ana", "met: ana"),
        ("trust: {xu: 2%}", "trust: {xu: 3%}"),
        ("from: design\n", "from: approval\n"),
        ("opportunity: {money: 88%}", "opportunity: {money: 87%}"),
        ("options: [30d,", "options: [20d,"),
        ("- id: downtime", "- id: standstill"),
    ],
)
def test_what_the_rules_read_changes_the_hash(edit):
    assert scenario(edit).hash != DEAL.hash


@pytest.mark.parametrize(
    "edit",
    [
        ("Test engineer", "Engineer"),
        ("zh: 测试工程师", "zh: 工程师"),
        ("Nine oscilloscopes", "Ten oscilloscopes"),
        ("Ms Gomez signs everything", "Ms Gomez signs all"),
        ("Xu Ning rings.", "Xu Ning calls."),
        ("We cannot stop", "We never stop"),
        ("title: Earn the budget", "title: The budget"),
        ("until: {week: 12}", "until: {week: 11}"),
        ("short: The cycle", "short: Cycle"),
        ("meal_head: 400", "meal_head: 300"),
        ("won: 60-70%", "won: 50-60%"),
        ("currency: CNY", "currency: EUR"),
        ("answered_by: [initiator_known]", "answered_by: [user_known]"),
    ],
)
def test_what_no_rule_reads_leaves_the_hash_alone(edit):
    """A translation or a corrected word must not make saved games unplayable."""
    assert scenario(edit).hash == DEAL.hash


def test_the_hash_covers_every_part_of_the_setup_but_the_name_and_itself():
    parts = {
        "people",
        "needs",
        "market",
        "buying",
        "terms",
        "facts",
        "messages",
        "objections",
        "goal",
        "bargain",
        "aftercare",
        "opening",
    }
    fields = {field.name for field in dataclasses.fields(DEAL.setup)}
    assert fields - parts == {"scenario", "hash"}


def test_the_setup_carries_id_and_hash():
    assert (DEAL.setup.scenario, DEAL.setup.hash) == ("sample", DEAL.hash)
    assert len(DEAL.hash) == 64


def test_a_compiled_scenario_can_be_sent_to_another_process():
    """Simulations run in several."""
    copy = pickle.loads(pickle.dumps(DEAL))
    assert copy.hash == DEAL.hash
    assert (copy.setup.people.talk == PEOPLE.talk).all()


# Texts


def test_texts_fall_back_to_english_text_by_text():
    texts = scenario(("      zh: 测试实验室主任\n", "")).texts("zh")
    assert (texts.language, texts.company) == ("zh", "瀚林电子")
    assert texts.people["mei"].name == "林梅"
    assert texts.people["mei"].title == "Head of the test lab"


def test_an_unknown_language_gets_the_english_texts():
    assert DEAL.texts("fr") is DEAL.texts("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_id_of_the_setup_has_its_text(language):
    texts = DEAL.texts(language)
    assert tuple(texts.people) == PEOPLE.ids
    assert tuple(texts.needs) == NEEDS.ids
    assert tuple(texts.criteria) == MARKET.criteria
    assert tuple(texts.rivals) == MARKET.rivals
    assert tuple(texts.issues) == MARKET.issues
    assert tuple(texts.occasions) == TERMS.occasions
    assert [len(texts.people[name].hooks) for name in PEOPLE.ids] == PEOPLE.hooks.tolist()


def test_a_person_without_an_address_is_called_by_their_name():
    other = scenario(("    address: {en: Ms Lin, zh: 林主任}\n", ""))
    assert other.texts("en").people["mei"].address == "Lin Mei"
    assert DEAL.texts("en").people["mei"].address == "Ms Lin"


def test_own_criteria_have_their_own_names_and_usual_ones_theirs():
    own = f"currency: CNY\n{CRITERIA}  - {{id: risk, name: {{en: Calm, es: Calma}}}}\n"
    texts = scenario(("currency: CNY\n", own)).texts("es")
    assert (texts.criteria["risk"], texts.criteria["price"]) == ("Calma", "precio")


def test_milestones_keep_what_answers_them():
    assert DEAL.texts("en").milestones[3].answered_by == ("designer_known",)


def test_the_frame_of_a_scenario_is_told():
    assert (DEAL.id, DEAL.kind, DEAL.level, DEAL.currency) == ("sample", "deal", "standard", "CNY")
    assert (DEAL.start, DEAL.weeks) == (dt.date(2026, 3, 2), 24)


# Files and ids


def test_a_scenario_is_loaded_from_its_file_and_from_its_folder(tmp_path):
    (tmp_path / "scenario.yaml").write_text(SAMPLE, encoding="utf-8")
    assert load(tmp_path).hash == load(tmp_path / "scenario.yaml").hash == DEAL.hash


def test_a_file_with_an_error_is_not_loaded(tmp_path):
    (tmp_path / "a.yaml").write_text(changed(("margin: 30%", "margin: 30")), encoding="utf-8")
    with pytest.raises(ScenarioError) as caught:
        load(tmp_path / "a.yaml")
    assert [problem.rule for problem in caught.value.problems] == ["wrong-kind"]


def test_a_file_that_is_no_scenario_is_not_loaded(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"\x00\xff")
    with pytest.raises(ScenarioError):
        load(tmp_path / "a.yaml")


def test_a_file_that_is_not_there_cannot_be_read(tmp_path):
    with pytest.raises(Unreadable) as caught:
        load(tmp_path / "gone.yaml")
    assert caught.value.fields["path"].endswith("gone.yaml")


def test_no_more_of_a_file_is_read_than_a_scenario_may_hold(tmp_path):
    """A file of gigabytes is refused after a quarter of a megabyte."""
    (tmp_path / "big.yaml").write_bytes(b"#" * (2 * MOST_BYTES))
    with pytest.raises(ScenarioError) as caught:
        load(tmp_path / "big.yaml")
    assert [problem.rule for problem in caught.value.problems] == ["too-large"]


def test_a_shipped_scenario_is_found_by_its_id():
    assert find("bench_refresh") == scenarios_folder() / "bench_refresh" / "scenario.yaml"


def test_a_scenario_is_found_by_its_path(tmp_path):
    file = tmp_path / "mine" / "scenario.yaml"
    file.parent.mkdir()
    file.write_text(SAMPLE, encoding="utf-8")
    assert find(str(file)) == find(str(file.parent)) == file


def test_ids_can_be_looked_up_in_another_folder(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "scenario.yaml").write_text(SAMPLE, encoding="utf-8")
    assert find("mine", tmp_path) == tmp_path / "mine" / "scenario.yaml"


def test_an_unknown_id_is_answered_with_the_nearest():
    with pytest.raises(UnknownName) as caught:
        find("bench_refesh")
    assert caught.value.fields["nearest"] == "bench_refresh"


@pytest.mark.parametrize(
    "name", ["gone.yaml", "gone/away", "../gone", "/gone", "gone.yml", "x" * 5_000 + ".yaml"]
)
def test_a_path_that_leads_nowhere_is_told_as_a_path(name):
    with pytest.raises(Unreadable):
        find(name)


@pytest.mark.parametrize("name", ["", "bench refresh", "x\x00y", "x" * 5_000])
def test_what_is_neither_an_id_nor_a_path_is_an_unknown_name(name):
    with pytest.raises((UnknownName, Unreadable)):
        find(name)


def test_a_folder_without_a_scenario_cannot_be_read(tmp_path):
    with pytest.raises(Unreadable):
        find(str(tmp_path))


def test_the_catalogue_lists_the_shipped_scenarios_easiest_first(tmp_path):
    for name, level in (("b", "expert"), ("a", "starter"), ("c", "starter")):
        (tmp_path / name).mkdir()
        text = changed(("id: sample", f"id: {name}"), ("level: standard", f"level: {level}"))
        (tmp_path / name / "scenario.yaml").write_text(text, encoding="utf-8")
    assert [each.id for each in catalogue(tmp_path)] == ["a", "c", "b"]


def test_every_shipped_scenario_is_playable_and_lives_in_the_folder_of_its_id():
    shipped = catalogue()
    folders = {path.parent.name for path in scenarios_folder().glob("*/scenario.yaml")}
    assert {each.id for each in shipped} == folders


# Documentation


@pytest.mark.parametrize(
    "module", [errors, scalars, tree, usual, key_module], ids=lambda module: module.__name__
)
def test_the_examples_in_the_documentation_of_the_code_are_true(module):
    result = doctest.testmod(module)
    assert (result.failed, result.attempted > 0) == (0, True)


# What the bench refresh promises


def test_at_least_five_of_the_ten_styles_are_drawn():
    people = load(find("bench_refresh")).setup.people
    drawn = (people.style_weights.max(axis=0) < FULL).sum()
    assert (len(people.ids), drawn >= 5) == (10, True)


def test_the_tree_of_the_bench_refresh_has_about_twenty_needs_in_five_layers():
    needs = load(find("bench_refresh")).setup.needs
    assert 18 <= len(needs.ids) <= 22
    assert set(needs.layer.tolist()) == set(Layer)
