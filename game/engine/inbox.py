"""The inbox: messages that arrive, wait, lapse and are answered. Order only."""

import functools

import numpy as np

from game.engine import conditions, facts
from game.engine.actions import Actions
from game.engine.chance import Chance
from game.engine.codes import Happening, Rule, Site
from game.engine.draw import clock
from game.engine.grammar import Change
from game.engine.rules.fact import WORTH
from game.engine.rules.trust import credibility_slow, irritation_after
from game.engine.setup import MOST_ANSWERS, Messages, Setup
from game.engine.state import State
from game.engine.vocab import Kind, Post
from game.engine.world import World
from game.exact.arrays import I32, I64, U64
from game.exact.shares import closer

#: Weeks that a message waits, and weeks of quiet after one. Source: design 2 (every second week) [asm].
WAITS, QUIET = 1, 2

#: Irritation of a sender who gets no answer. Source: B64 [asm].
UNANSWERED = 300

_NOBODY = np.array([0], dtype=np.uint32)


@functools.lru_cache(maxsize=64)
def _order(messages: Messages) -> I64:
    """Return the messages in the order in which they come where several could: the most urgent first."""
    return np.lexsort((messages.key, messages.last))


def deliver(setup: Setup, world: World, state: State, games: I64, at: U64, chance: Chance) -> I32:
    """Let messages lapse and arrive as a week begins.

    Args:
        setup: the scenario.
        world: drawn facts of the whole batch.
        state: written; the week is already the new one.
        games: (n,) columns.
        at: (n,) packed clock.
        chance: of the same rows.

    Returns:
        (n,) 1 where one arrived or lapsed.
    """
    messages = setup.messages
    if not len(messages.key):
        return np.zeros(len(games), np.int32)
    lapsed = _lapse(setup, state, games, chance)
    week = state.load("week", games)
    free = (state.view("message")[0, games] < 0) & (state.view("quiet")[0, games] <= week)
    ready = (state.view("sent", games) == Post.NOT_SENT.value) & (world.view("comes", games) == 1)
    ready &= (messages.first[:, None] <= week) & (messages.last[:, None] >= week) & free
    if ready.any():
        ready &= conditions.holding(messages.when, len(messages.key), state, games)
    order = _order(messages)
    first = order[ready[order].argmax(axis=0)]
    coming = np.where(ready[first, np.arange(len(games))], first + 1, 0).astype(np.int32)
    coming = chance.settled(Site.MESSAGE, at, _NOBODY, coming, len(messages.key) + 1)
    rows = np.flatnonzero(coming > 0)
    index = coming[rows] - 1
    state.view("message")[0, games[rows]] = index
    state.view("message_due")[0, games[rows]] = week[rows] + WAITS
    state.view("quiet")[0, games[rows]] = week[rows] + QUIET
    state.view("sent")[index, games[rows]] = Post.WAITING
    _note(setup, chance.of(rows), Happening.MESSAGE, index, week[rows])
    return (lapsed | (coming > 0)).astype(np.int32)


def _lapse(setup: Setup, state: State, games: I64, chance: Chance) -> I32:
    """Let messages that nobody answered lapse; their senders think less of our word (B64)."""
    message = state.load("message", games)
    late = (message >= 0) & (state.load("message_due", games) < state.load("week", games))
    rows = np.flatnonzero(late)
    index = message[rows]
    state.view("sent")[index, games[rows]] = Post.LAPSED
    state.view("message")[0, games[rows]] = -1
    _note(setup, chance.of(rows), Happening.LAPSED, index, index)
    sender = setup.messages.sender[index]
    inside = rows[sender >= 0]
    place = sender[sender >= 0], games[inside]
    for name, rule in (("irritation", _annoyed), ("credibility", credibility_slow)):
        state.view(name)[place] = rule(state.view(name)[place].astype(np.int32))
    return late.astype(np.int32)


def _annoyed(irritation: I32) -> I32:
    """Return irritation after no answer came, (n,)."""
    return irritation_after(irritation, np.full_like(irritation, UNANSWERED))


def reply(setup: Setup, world: World, state: State, actions: Actions, chance: Chance) -> None:
    """Answer the waiting message with what the author says comes of it.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written; the scalars of the move are already stored.
        actions: one desk move a game.
        chance: of all games.
    """
    rows = np.flatnonzero(actions.kind == Kind.REPLY.value)
    if not rows.size:
        return
    games = chance.games[rows]
    index = state.load("message", games)
    chosen = actions.form[rows].astype(np.int32)
    answer = index * MOST_ANSWERS + chosen
    state.view("sent")[index, games] = Post.ANSWERED + chosen
    state.view("message")[0, games] = -1
    _note(setup, chance.of(rows), Happening.REPLIED, index, chosen)
    conditions.write(setup.messages, state, games, answer)
    _pay(setup, state, games, answer)
    _bring(setup, world, state, answer, chance.of(rows))


def _pay(setup: Setup, state: State, games: I64, answer: I32) -> None:
    """Add what the answers bring or cost in money."""
    answers, _, amounts = conditions.plain_changes(setup.messages, Change.MONEY)
    for mine, amount in zip(answers.tolist(), amounts.tolist(), strict=True):
        hit = games[answer == mine]
        state.store("cash", state.load("cash", hit) + amount, hit)


def _bring(setup: Setup, world: World, state: State, answer: I32, chance: Chance) -> None:
    """Note the facts that the answers bring."""
    answers, items, _ = conditions.plain_changes(setup.messages, Change.FACT)
    week = state.load("week", chance.games)
    for mine, item in zip(answers.tolist(), items.tolist(), strict=True):
        hit = np.flatnonzero(answer == mine)
        if not hit.size:
            continue
        about = np.full(len(hit), item, np.int32)
        at = clock(week[hit], np.full_like(about, 254), np.zeros_like(about))
        telling = facts.Telling(about, np.full_like(about, facts.MESSAGE), at)
        new = facts.tell(setup, world, state, telling, chance.of(hit))
        games = chance.games[hit]
        information = state.load("information", games)
        state.store("information", closer(information, new * WORTH), games)


def _note(setup: Setup, chance: Chance, what: Happening, index: I32, value: I32) -> None:
    """Report something about a message."""
    if chance.recorder is not None and index.size:
        sender = setup.messages.sender[index]
        chance.recorder.event(chance.games, (what, Rule.MESSAGES), (sender, index, value))
