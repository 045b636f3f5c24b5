"""`demo`: a whole deal, played by the computer's player and told like a story."""

import argparse
from pathlib import Path

import numpy as np

from game.cli import story
from game.cli.deals import chosen, seed_of, words_of
from game.cli.words import program
from game.engine.actions import single
from game.engine.vocab import Phase
from game.i18n.language import Language
from game.players.catalogue import player
from game.session.local import LocalSeat, begin
from game.simulate.run import dice_of
from game.voice.verdicts import debriefed


def demo(options: argparse.Namespace, language: Language) -> int:
    """Play a deal to its end and print it."""
    policy, seed = player(options.policy), seed_of(options)
    scenario = chosen(options.scenario)
    words = words_of(scenario, language)
    save = Path(options.save) if options.save else None
    seat = begin(scenario.setup, scenario.texts(language.code), seed, save=save)
    story.begin(words, seat.look())
    while (scene := seat.look()).phase is not Phase.OVER:
        dice = dice_of(np.array([seed]), np.array([scene.moves]))
        action = single(policy.choose(scene.brief, scene.seen, dice), 0)
        story.tell(words, seat.act(action))
    story.end(debriefed(words, seat.debrief(), scenario.par.textbook if scenario.par else None))
    story.end([_again(options, scenario.id, seed, language)])
    _say_where(seat, language)
    return 0


def _again(options: argparse.Namespace, scenario: str, seed: int, language: Language) -> str:
    """Say how the same deal can be had again."""
    return language.gettext(
        "The same customer once more, with you in the chair: `{program} play {scenario} --seed {seed}`.",
        program=program(),
        scenario=options.scenario or scenario,
        seed=seed,
    )


def _say_where(seat: LocalSeat, language: Language) -> None:
    """Say where the game is kept."""
    if seat.path:
        print(language.gettext("The game is kept in {path}.", path=str(seat.path)))
    seat.close()
