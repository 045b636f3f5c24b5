"""The text game: what can be typed, where games are kept, how it ends."""

import dataclasses
import io
import pathlib
import re
import sys

import pytest

from game.engine.catalogue import CATALOGUE, PHASE_OF
from game.engine.vocab import Kind, Phase
from game.errors import KeyedError, ReplayMismatch, Unreadable
from game.i18n.language import Language
from game.i18n.pseudo import Pseudo
from game.journal.files import create, read
from game.session.local import begin
from game.session.verify import verify
from game.text_ui.commands import COMMANDS
from game.text_ui.play import Settings, play
from game.voice.forms import words_of_fields
from tests.text_ui.conftest import FIRST, SCENARIO, after

#: Quotation marks count as alike.
QUOTES = str.maketrans("\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}", '""')
ROOT = pathlib.Path(__file__).parents[2]


# Commands


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        (["help"], "Type the number of a choice"),
        (["all"], "ask"),
        (["who"], "chen: Chen Hao, Test engineer."),
        (["who chen"], "Relationship: stranger."),
        (["who Chen Hao"], "Relationship: stranger."),
        (["who liu"], "You know nobody called liu."),
        (["map"], "operation layer:"),
        (["needs"], "Nobody has told you of a need yet."),
        (["milestones"], "Open: Who signs above the limit of a manager?"),
        (["clock"], "Expenses left: 45,000 CNY."),
        (["brief"], "Find the way in"),
        (["notebook"], "No notes yet."),
        (["note Bring a number", "notebook"], "Week 1: Bring a number"),
        (["note"], "There is nothing to note."),
        (["guess chen analytical 70%", "who chen"], "Your guess: analytical, 70% sure."),
        (["guess chen hao driver 60", "who chen"], "Your guess: driver, 60% sure."),
        (["guess"], "It is written like this: guess PERSON STYLE 70%."),
        (["guess chen drivr 70%"], "Did you mean driver?"),
        (["guess liu driver 70%"], "You know nobody called liu."),
        (["guess chen driver much"], "much is no percentage"),
        (["guess chen driver 101%"], "101% is no percentage"),
        (["forecast 60% 30%", "clock"], "won 60%, lost 30%, no decision 10%"),
        (["forecast 60"], "It is written like this: forecast 60% 30%."),
        (["forecast 60 60"], "more than 100%"),
        (["log"], "Nothing was done yet."),
        (["research", "log"], "1 Week 1: research"),
        (["research", "log 1"], "1 Week 1: research"),
        (["visit chen", "hello", "log"], "2 Week 1: greet"),
        (["why propose"], "asks nobody for a proposal yet"),
        (["propose"], "asks nobody for a proposal yet"),
        (["visit chen", "pitch"], "Nobody has told you of that need; ask about the work first."),
        (["?"], "Type the number of a choice"),
        (["people"], "chen: Chen Hao, Test engineer."),
        (["status"], "Expenses left: 45,000 CNY."),
        (["back"], "0 can be taken back"),
        (["back x"], "There is no choice x."),
        (["research", "back", "log"], "Nothing was done yet."),
        (["debrief"], "The debrief comes when the deal is over."),
        (["why"], "Type why and a move"),
        (["why research"], "That is possible. Its form: research."),
        (["why visit chen"], "It takes up to "),
        (["facts"], "Nobody has told you a fact yet."),
        (["board"], "Our company: nothing released"),
        (["week"], "Our company: nothing released"),
        (["visit chen", "problem", "log"], "(open problem question)"),
        (["lang xx"], "There is no language xx."),
        (["hints"], "It is written like this: hints off|nudge|explain."),
        (["revisit"], "There was no visit yet."),
        (["judge", ""], "Then there is nothing to file yet."),
        (["why 1"], "That is possible. Its form: visit"),
        (["why 99"], "There is no choice 99."),
        (["why visit"], "Say more, such as: visit person=chen."),
        (["why greet"], "You are at your desk; visit somebody"),
        (["why lunch chen"], "The rules of this deal forbid that"),
        (["why dance"], "There is no move dance."),
        (["visit chen", "why small talk"], "You know nothing personal of Chen Hao"),
        (["visit chen", "clock"], "In a meeting with Chen Hao"),
        (["visit chen", "visit sun"], "You are sitting with Chen Hao; end the meeting first"),
        (["visit liu"], "You know of nothing called liu that fits here."),
        (["HELP"], "Type the number of a choice"),
        (["save"], "The game is kept in "),
        (["lang es", "guess chen analítico 70%"], "Anotado."),
        (["lang zh", "guess chen 分析型 70%"], "记下了。"),
    ],
)
def test_a_command_shows_what_it_says(game, lines, shown):
    status, out, err = game(*lines)
    assert shown in after(out, lines[-1])
    assert (status, err) == (0, "")


def test_no_command_is_the_first_word_of_a_move():
    """Else the move could not be typed."""
    assert not set(COMMANDS) & {words.split()[0] for words, _ in CATALOGUE.values()}


def test_help_names_every_command(game):
    _, out, _ = game("help")
    assert all(f"\n{command.form}: " in out for command in COMMANDS.values())


def test_the_palette_names_every_move_of_the_moment(game):
    _, out, _ = game("all", "visit chen", "all")
    listed = out.replace("[", "").replace("]", "")
    of_them = {kind for kind in CATALOGUE if PHASE_OF[kind] in {Phase.DESK, Phase.MEETING}}
    assert [CATALOGUE[kind][0] for kind in of_them if f"\n{CATALOGUE[kind][0]}" not in listed] == []


def test_the_palette_names_what_may_stand_in_the_fields(game):
    """A line for the requirement cannot be suggested by who does not know what the lines are called."""
    _, out, _ = game("visit chen", "all")
    page = after(out, "all")
    assert "criterion is one of: fit, performance" in page
    assert "to is one of: chen, sun." in page
    assert "goal is one of" not in page
    assert "person is one of: chen, sun." in after(game("all")[1], "all")


def test_the_palette_names_no_need_before_one_was_told(game):
    (line,) = [line for line in game("visit chen", "all")[1].splitlines() if line.startswith("about is")]
    assert line == "about is one of: background, use, plan, money, power, people, rival."


def test_going_back_and_on_gives_the_same_game(game):
    _, once, _ = game("research", "visit chen", "hello")
    _, twice, _ = game("research", "visit chen", "hello", "back 2", "visit chen", "hello")
    assert after(once, "hello").split("\n\n")[0] == twice.rsplit("> hello\n", 1)[1].split("\n\n")[0]


def test_trying_again_makes_a_game_of_its_own(game, tmp_path):
    path = tmp_path / "a.game"
    _, out, _ = game("visit chen", "hello", "again", "listen", save=path)
    assert "The same customer, other luck." in out
    assert verify(path, SCENARIO.setup).lines == 2
    fork = verify(tmp_path / "a-2.game", SCENARIO.setup)
    assert (fork.straight, fork.moves) == (False, 2)


def test_a_game_can_be_kept_under_another_name(game, tmp_path):
    first, second = tmp_path / "a.game", tmp_path / "b.game"
    _, out, _ = game("research", f"save {second}", "visit chen", save=first)
    assert f"The game is kept in {second}" in out
    assert [len(read(path).journal.lines) for path in (first, second)] == [1, 2]


def test_a_name_that_is_taken_is_not_taken_over(game, tmp_path):
    (tmp_path / "b.game").write_text("mine")
    status, out, _ = game(f"save {tmp_path / 'b.game'}")
    assert "is there already" in out
    assert (status, (tmp_path / "b.game").read_text()) == (0, "mine")


# A whole deal


def test_a_deal_ends_with_its_debrief_and_can_be_taken_back(game):
    _, out, _ = game("withdraw", "all", "research", "back", "debrief", "withdraw", "debrief", scenario=FIRST)
    assert "You stepped back before Lavandaria Ribeira decided." in after(out, "withdraw")
    assert "The deal is over; read the debrief, or go back a move." in after(out, "research")
    assert "The debrief comes when the deal is over." in after(out, "debrief")


def test_going_on_and_on_brings_every_deal_to_its_end(game):
    _, out, _ = game(*["go on"] * 30)
    assert "No decision: " in out or "You lost: " in out
    assert "The deal is over. Type debrief, back, again or quit." in out  # nobody was visited
    assert "To go on another time" not in out


def test_a_number_after_the_end_says_what_can_be_typed(game):
    _, out, _ = game("visit ines", "leave", "withdraw", "9", scenario=FIRST)
    assert "Type debrief, revisit, back, again or quit." in after(out, "9")


@pytest.mark.parametrize("word", ["quit", "q", "exit", "Exit"])
def test_who_leaves_is_told_how_to_go_on(game, tmp_path, word):
    path = tmp_path / "my game.game"
    _, out, _ = game("research", word, "research", save=path)
    assert f"To go on another time: python main.py play --text --save '{path}'" in out
    assert len(read(path).journal.lines) == 1


def test_a_proposal_by_number_asks_what_leads_it_and_for_terms(game, monkeypatch):
    """Set at the table, since a customer who asks for proposals is weeks away."""
    seat = begin(SCENARIO.setup, SCENARIO.texts("en"), 7)
    seat.act("visit person=chen")
    while not seat.look().needs:
        seat.act("ask problem form=open")
    seat.act("leave")
    seat._game.state.view("stage")[:] = 2
    seat.note("the requirement is being written")
    monkeypatch.setattr("game.text_ui.play.begin", lambda *_, **__: seat)
    number = next(line.split()[0] for line in game()[1].splitlines() if "Hand in the proposal" in line)
    seat._file = None
    _, out, _ = game(number, "1", "2", "", "3", "1", "1", "1", "2", "log")
    assert "Which needs lead it?" in out
    assert "price=-3% payment=30d delivery=8w" in out
    assert "The proposal is with Hanlin Electronics." in out or "Forty pages" in out


def test_a_proposal_that_is_typed_asks_as_one_that_is_chosen(game, monkeypatch):
    seat = begin(SCENARIO.setup, SCENARIO.texts("en"), 7)
    seat.act("visit person=chen")
    while not seat.look().needs:
        seat.act("ask problem form=open")
    seat.act("leave")
    seat._game.state.view("stage")[:] = 2
    seat.note("the requirement is being written")
    seat._file = None
    monkeypatch.setattr("game.text_ui.play.begin", lambda *_, **__: seat)
    _, out, _ = game("propose")
    assert "Which needs lead it?" in out


@pytest.mark.parametrize("answer", ["", "9\n"])
def test_a_proposal_without_an_answer_is_led_by_what_is_known_best(answer, game, monkeypatch):
    seat = begin(SCENARIO.setup, SCENARIO.texts("en"), 7)
    seat.act("visit person=chen")
    while not seat.look().needs:
        seat.act("ask problem form=open")
    seat.act("leave")
    seat._game.state.view("stage")[:] = 2
    seat.note("the requirement is being written")
    need = next(name for name in seat.look().names.needs if name)
    monkeypatch.setattr("game.text_ui.play.begin", lambda *_, **__: seat)
    number = next(line.split()[0] for line in game()[1].splitlines() if "Hand in the proposal" in line)
    seat._file = None
    _, out, _ = game(number, answer, "", "", "", "", "", "", "", "log")
    assert f"propose needs={need}" in out


# Files of moves


def test_moves_of_a_file_are_played_and_the_game_is_saved(game, tmp_path):
    moves, save = tmp_path / "moves.txt", tmp_path / "a.game"
    moves.write_text("# the first day\nresearch\n\nvisit chen  \n1\n", encoding="utf-8")
    status, out, err = game(moves=str(moves), save=save)
    assert (status, err, len(read(save).journal.lines)) == (0, "", 3)
    assert "> research" in out


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("greet", "You are at your desk; visit somebody, then you can say that."),
        ("dance", "There is no move dance."),
        ("99", "There is no choice 99."),
        ("visit amina", "You know of nothing called amina that fits here."),
        ("guess chen drivr 5%", "Did you mean driver?"),
        ("debrief", "The debrief comes when the deal is over."),
    ],
)
def test_the_first_line_that_cannot_be_done_ends_a_file_of_moves(game, tmp_path, line, sentence):
    moves, save = tmp_path / "moves.txt", tmp_path / "a.game"
    moves.write_text(f"# a comment\nresearch\n{line}\nvisit chen\n", encoding="utf-8")
    status, _, err = game(moves=str(moves), save=save)
    assert status == 1
    assert err.startswith(f"{moves}, line 3: ")
    assert sentence in err
    assert err.count("\n") == 1
    assert len(read(save).journal.lines) == 1


def test_a_dash_reads_moves_from_standard_input(game, tmp_path):
    status, _, err = game("research", "dance", moves="-", save=tmp_path / "a.game")
    assert (status, err) == (1, "-, line 2: There is no move dance. Type help for what can be typed.\n")


def test_a_file_of_moves_may_come_from_anywhere(game, tmp_path):
    """A byte order mark, other line ends, and bytes that are no text."""
    moves = tmp_path / "moves.txt"
    moves.write_bytes(b"\xef\xbb\xbfresearch\r\nnote \xff\xfe\r\n")
    assert game(moves=str(moves), save=tmp_path / "a.game")[0] == 0


def test_a_file_of_moves_that_is_not_there_is_unreadable(game, tmp_path):
    with pytest.raises(Unreadable):
        game(moves=str(tmp_path / "none.txt"))


# Where games are kept


def test_a_game_that_nobody_gave_a_place_is_kept_all_the_same(game, own_folder):
    game("research")
    game("research")
    names = {path.name for path in own_folder.iterdir()}
    assert names == {"bench_refresh-7.game", "bench_refresh-7-2.game"}


def test_a_game_without_a_seed_takes_one_that_can_be_told(game, own_folder):
    game(seed=None)
    (path,) = own_folder.iterdir()
    assert 0 <= read(path).journal.header.seed < 1_000_000


def test_a_game_is_played_where_no_folder_can_be_written(game, own_folder):
    own_folder.parent.write_text("in the way")
    status, out, _ = game("research", "save")
    assert (status, "could not be saved" in out) == (0, True)
    assert "The game is not kept in a file." in after(out, "save")


def test_a_place_that_was_asked_for_and_cannot_be_had_is_an_error(game, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(KeyedError, match=r"journal\.not_saved"):
        game(save=tmp_path / "file" / "a.game")


def test_a_saved_game_goes_on_where_it_stood(game, tmp_path):
    path = tmp_path / "a.game"
    game("research", "visit chen", save=path)
    _, out, _ = game("hello", save=path)
    assert out.startswith(f"You go on with the game in {path}.\n\nChapter 1 of 6: ")
    assert re.search(r"\nChen Hao, \d\d min\.\n", out)
    assert len(read(path).journal.lines) == 3


def test_a_game_that_goes_on_keeps_the_name_of_its_player(game, tmp_path):
    """Else people would hear another name in the middle of a deal."""
    path = tmp_path / "a.game"
    game("visit chen", save=path, player="Ann Li")
    assert "Ann Li of Meridian Instruments" in game("hello", save=path)[1]


def test_a_torn_line_is_mentioned(game, tmp_path):
    path = tmp_path / "a.game"
    game("research", save=path)
    with path.open("ab") as file:
        file.write(b"2  w01")
    assert "had not been written to the end" in game(save=path)[1]


def test_a_damaged_game_goes_on_from_what_is_true_in_a_new_file(game, tmp_path):
    path = tmp_path / "a.game"
    game("research", "visit chen", "hello", save=path)
    damaged = path.read_text().replace("visit", "phone")
    path.write_text(damaged)
    status, out, _ = game("visit chen", save=path)
    assert "Line 10: " in out
    assert (status, path.read_text()) == (0, damaged)
    assert verify(tmp_path / "a-2.game", SCENARIO.setup).moves == 2


def test_a_file_that_is_no_game_is_left_alone(game, tmp_path):
    path = tmp_path / "a.game"
    path.write_text("mine")
    with pytest.raises(ReplayMismatch, match=r"journal\.not_a_game"):
        game(save=path)
    assert path.read_text() == "mine"


def test_a_game_of_another_scenario_is_not_played_in_this_one(game, tmp_path):
    journal = begin(SCENARIO.setup, SCENARIO.texts("en"), 7).journal
    header = dataclasses.replace(journal.header, scenario="other")
    create(tmp_path / "a.game", dataclasses.replace(journal, header=header)).close()
    with pytest.raises(ReplayMismatch, match=r"replay\.other_scenario"):
        game(save=tmp_path / "a.game")


# Ends and interruptions


def test_the_end_of_input_is_polite_and_says_where_the_game_is(game, tmp_path):
    status, out, _ = game(save=tmp_path / "a.game")
    last = out.rstrip().splitlines()[-2]
    assert (status, last) == (0, f"The game is kept in {tmp_path / 'a.game'}, move by move.")


def test_an_interruption_is_polite_and_says_where_the_game_is(game, tmp_path, monkeypatch):
    def interrupted(_console):
        raise KeyboardInterrupt

    monkeypatch.setattr("game.text_ui.console.Console.read", interrupted)
    status, out, _ = game(save=tmp_path / "a.game")
    assert (status, "The game is kept in" in out) == (0, True)


def test_after_quitting_nothing_more_is_read(game):
    _, out, _ = game("quit", "research")
    assert "> research" not in out


def test_a_person_at_a_terminal_is_asked_and_not_echoed(monkeypatch, capsys, tmp_path):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    lines = iter(["research", "help"])
    screen = Terminal()

    def typed(prompt):
        screen.write(prompt)
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr("builtins.input", typed)
    monkeypatch.setenv("COLUMNS", "60")
    status = play(Settings(SCENARIO, Language(), 7, save=tmp_path / "a.game"))
    assert status == 0
    assert max(map(len, screen.getvalue().splitlines())) <= 100
    assert "> research" not in screen.getvalue()


@pytest.mark.parametrize(
    "line",
    [
        "x" * 100_000,
        "visit " + "é" * 5_000,
        "\x1b[2J",
        "who \u202e",
        "why " + "=" * 50,
        "guess a b c d e",
        "9" * 50,
        "who 9",
        "note \x00\x07",
        "save \x00",
        "save /",
    ],
)
def test_nothing_that_is_typed_ends_in_a_traceback(game, line):
    status, out, _ = game(line, "clock")
    assert (status, "Week 1 of 24" in out) == (0, True)
    assert "\x1b" not in out.replace(f"> {line.strip()}", "")


def test_no_text_of_a_command_is_left_untranslated(game):
    """In the made-up language a line begins with a bracket, an id or a number."""
    commands = [
        "help",
        "all",
        "who",
        "who chen",
        "map",
        "needs",
        "milestones",
        "clock",
        "notebook",
        "facts",
        "week",
        "hints",
        "log",
        "why propose",
    ]
    commands += [
        "back",
        "guess",
        "forecast",
        "debrief",
        "why",
        "save",
        "visit chen",
        "all",
        "listen",
        "leave",
        "go on",
    ]
    _, out, _ = game(*commands, language=Pseudo())
    known = set(SCENARIO.setup.people.ids) | set(COMMANDS)
    plain = []
    for line in out.splitlines():
        first = line.strip().split(" ")[0].rstrip(":")
        if line and not line.lstrip().startswith(("[", ">")) and not first.isdecimal() and first not in known:
            plain.append(line)
    texts = SCENARIO.texts("en")
    authored = texts.brief + "".join(each.text for each in texts.messages.values())
    authored = authored.translate(QUOTES)
    assert [line for line in plain if line.translate(QUOTES) not in authored] == []


@pytest.mark.parametrize(("word", "meant"), [("-3", "-3%"), ("3", "-3%"), ("12%", "-12%")])
def test_a_price_without_its_sign_is_asked_back(game, word, meant):
    moves = ["visit chen", *["problem"] * 5, "leave"]
    _, out, _ = game(*moves, f"propose needs=retest price={word}")
    assert f"Did you mean {meant}?" in out


def test_a_field_that_means_needs_and_subjects_names_both():
    """`about` is a need in a question and a subject in an enquiry."""
    seat = begin(SCENARIO.setup, SCENARIO.texts("en"), 7)
    for move in ("visit person=chen", *["ask problem form=open"] * 3):
        seat.act(move)
    scene = seat.look()
    assert scene.needs
    fields = words_of_fields([Kind.PROBLEM, Kind.ENQUIRE], scene.names)
    needs, subjects = fields["about"].split("; ")
    assert needs == ", ".join(scene.names.needs[need] for need in scene.needs)
    assert "money" in subjects


def test_the_end_is_a_page_and_the_rest_is_told_on_demand(game):
    _, out, _ = game("visit ines", "leave", "withdraw", "more", scenario=FIRST)
    assert "The people, as they were:" not in after(out, "withdraw")
    assert "The people, as they were:" in after(out, "more")
