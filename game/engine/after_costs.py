"""What the moves of the follow-up cost, in one table; shares no line with those of the desk."""

from game.engine.after_words import Dunning
from game.engine.tables import Column, table
from game.engine.vocab import KIND_ROWS, Kind

#: Minutes, money and most people of each move after signing. Source: B34, A118 to A125 [asm].
AFTER = table(
    (
        Column("minutes", "minute", 0, 2_400, "B34"),
        Column("money", "currency", 0, 20_000, "B34"),
        Column("reach", "people", 0, 8, "B34"),
    ),
    {
        Kind.NEXT_STOP: (0, 0, 0),
        Kind.HANDOVER: (90, 0, 8),
        Kind.ATTEND: (180, 150, 0),
        Kind.TRAIN: (180, 300, 8),
        Kind.CALL: (30, 0, 0),
        Kind.REMEDY: (120, 500, 0),
        Kind.COLLECT: (30, 0, 0),
        Kind.FIX: (120, 1_500, 0),
        Kind.WRITE_OFF: (15, 0, 0),
        Kind.ASK_REFERRAL: (45, 0, 0),
        Kind.REVIEW: (120, 200, 0),
    },
    KIND_ROWS,
)

#: Money that asking for a debt costs, by Dunning: by post, on the road, by both managements, by lawyers and
#: a firm that knows how. Source: A122, A125 [asm].
DUNNING_MONEY = table(
    (Column("money", "currency", 0, 20_000, "A125"),),
    {
        Dunning.FINANCE: (0,),
        Dunning.VISIT: (150,),
        Dunning.ESCALATE: (300,),
        Dunning.SPECIAL: (3_000,),
    },
    len(Dunning),
)["money"]

#: Weeks of the follow-up, of 26, at which each stop comes, and how long the last one waits at a time.
#: Source: design 2 (six stops over up to 26 weeks) [asm].
STOP_WEEKS, OF_WEEKS, WAITS = (0, 4, 6, 10, 16, 22), 26, 4
