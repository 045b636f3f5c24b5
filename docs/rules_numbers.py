"""The numbers of each rule, read from the code, with what they mean and where they come from.

`docs.rules_tables` puts them into docs/rules.md.
"""

from docs.rules_after import AFTER
from docs.rules_bargaining import BARGAINING
from docs.rules_decisions import DECISIONS
from docs.rules_forms import Number
from docs.rules_meetings import MEETINGS
from docs.rules_people import PEOPLE
from docs.rules_score import SCORE
from docs.rules_stories import STORIES
from docs.rules_value import PROMISES, VALUE

#: The numbers of each rule.
NUMBERS: dict[str, tuple[Number, ...]] = {
    **PEOPLE,
    **MEETINGS,
    **DECISIONS,
    **BARGAINING,
    **STORIES,
    **SCORE,
    **AFTER,
    **VALUE,
    "proposal": DECISIONS["proposal"] + PROMISES,
}
