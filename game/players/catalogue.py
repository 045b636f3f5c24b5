"""Players by name."""

from game.errors import UnknownName
from game.players.book import Policy
from game.players.chance_player import Random
from game.players.expert import EXPERT
from game.players.one_sided import MEDIOCRE, PRICE_CUTTER, PRODUCT_ONLY, RELATIONSHIP_ONLY
from game.players.textbook import TEXTBOOK

#: Every player that `--policy` knows.
PLAYERS: dict[str, Policy] = {
    player.name: player
    for player in (Random(), PRICE_CUTTER, PRODUCT_ONLY, RELATIONSHIP_ONLY, MEDIOCRE, TEXTBOOK, EXPERT)
}


def player(name: str, without: tuple[str, ...] = ()) -> Policy:
    """Return a player by name, minus moves of the method for the textbook.

    Raises:
        UnknownName: no such player, or no such move.
    """
    if name not in PLAYERS:
        raise UnknownName("error.unknown_policy", name, tuple(PLAYERS))
    if not without:
        return PLAYERS[name]
    for part in without:
        if name != TEXTBOOK.name or part not in TEXTBOOK.parts:
            raise UnknownName("error.unknown_move", part, TEXTBOOK.parts)
    return TEXTBOOK.without(*without)
