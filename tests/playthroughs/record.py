"""Play the recorded deals again and write them down: `python -m tests.playthroughs.record`."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

from game.engine.actions import single
from game.engine.codes import Refusal
from game.engine.events import Event, Recorder
from game.engine.lines import all_names, parsed, printed
from game.engine.outcome import profit, score
from game.engine.rules_version import RULES_VERSION
from game.engine.vocab import Outcome, Phase
from game.players.catalogue import PLAYERS
from game.scenario.compile import find, load
from tests.engine.play import Batch

FOLDER = Path(__file__).resolve().parent

HEAD = """\
# A recorded playthrough, written by `python -m tests.playthroughs.record`.
# Each move: its number, week and minutes left of it (in a meeting the minute), the line, the digest after it.
# Below it what a player may see of it: happening, rule, person, item, value and terms, as the engine says.
rules version {version}, scenario {scenario}, seed {seed}, player {player}
"""


@dataclasses.dataclass(frozen=True)
class Deal:
    """One deal to record."""

    scenario: str
    seed: int
    player: str  # a policy, or `mixed` for the lines in mixed.moves

    @property
    def path(self) -> Path:
        """The file of the record."""
        return FOLDER / f"{self.scenario}-{self.player}-{self.seed}.txt"


DEALS = (
    Deal("bench_refresh", 7, "textbook"),
    Deal("bench_refresh", 12, "textbook"),
    Deal("bench_refresh", 3, "random"),
    Deal("bench_refresh", 5, "mixed"),
    Deal("first_call", 2, "textbook"),
    Deal("first_call", 2, "random"),
)


def text_of(deal: Deal) -> str:
    """The record of a deal as it is played now."""
    setup = load(find(deal.scenario)).setup
    batch = Batch.begin(setup, [deal.seed])
    head = HEAD.format(version=RULES_VERSION, scenario=deal.scenario, seed=deal.seed, player=deal.player)
    lines = _by_hand(batch) if deal.player == "mixed" else _by_policy(batch, deal.player)
    return head + "\n" + "".join(f"{line}\n" for line in (*lines, *_end(batch)))


def _by_policy(batch: Batch, name: str) -> Iterator[str]:
    """Moves that a policy chooses, to the end."""
    names = all_names(batch.setup)
    while batch.running.size:
        move = single(batch.choose(PLAYERS[name]), 0)
        yield from _played(batch, printed(move, names))


def _by_hand(batch: Batch) -> Iterator[str]:
    """The written lines, and then going on to the end."""
    written = (FOLDER / "mixed.moves").read_text(encoding="utf-8").splitlines()
    for line in (line for line in written if line and not line.startswith("#")):
        if batch.running.size:
            yield from _played(batch, line)
    while batch.running.size:
        yield from _played(batch, "go on" if batch.phase[0] == Phase.DESK else "leave")


def _played(batch: Batch, line: str) -> Iterator[str]:
    """One line: refused with its reason, or played with what it brought."""
    names = all_names(batch.setup)
    actions = parsed(line, names).batch(batch.setup.sizes["I"])
    refusal = Refusal(int(batch.refusals(actions)[0]))
    seen = batch.seen()
    meeting = seen.phase[0] == Phase.MEETING
    clock = f"w{seen.week[0]} m{seen.minute[0]}" if meeting else f"w{seen.week[0]} {seen.left[0]}"
    if refusal:
        yield f"refused  {clock}  {line}  {refusal.name.lower()}"
        return
    heard = Recorder()
    batch.step(actions, record=heard)
    yield f"{batch.made}  {clock}  {line}  #{batch.digest()[0]:016x}"
    yield from (f"    {_told(event, names.people)}" for event in heard.events.get(0, []) if event.visible)


def _told(event: Event, people: tuple[str, ...]) -> str:
    """A visible event as one line."""
    who = people[event.person] if event.person >= 0 else "-"
    terms = "".join(f" {term}" for term in event.terms)
    return f"{event.kind.name.lower()}/{event.rule.name.lower()} {who} {event.item} {event.value}{terms}"


def _end(batch: Batch) -> Iterator[str]:
    """How it ended, with what stays hidden until then."""
    outcome = Outcome(int(batch.state.load("outcome")[0])).name.lower()
    chance = int(batch.state.load("chance_us")[0])
    points, money = score(batch.setup, batch.state)[0], profit(batch.setup, batch.state)[0]
    yield f"end  {outcome}, chance {chance}, score {points}, profit {money}, moves {batch.made}"


def main() -> None:
    """Write what differs and say so."""
    for deal in DEALS:
        text, path = text_of(deal), deal.path
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(text, encoding="utf-8")
        print(f"{path.name}: {'as it was' if before == text else 'written'}, {text.splitlines()[-1]}")


if __name__ == "__main__":
    main()
