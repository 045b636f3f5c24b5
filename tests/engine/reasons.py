"""What each refusal claims, said again in plain words for one move of one game.

A second statement of the same rules, written to be read and not to be fast: the engine's refusal must be one
that holds here, and a move that the engine allows must give no reason here at all.
"""

import dataclasses

from game.engine.actions import Action
from game.engine.catalogue import CATALOGUE, PHASE_OF, WORDS, Slot
from game.engine.choices import MOST_LEADING
from game.engine.codes import Refusal
from game.engine.rules.colleague import MINUTES
from game.engine.seen import Brief, Seen
from game.engine.vocab import Approval, Colleague, Doubt, Kind, Known, Opening, Phase, Stage, Subject, Talk
from tests.engine import after_reasons, as_if_reasons, reasons_table

#: Slots that the field `form` may hold.
FORMS = (
    *(Slot.FORM, Slot.GOAL, Slot.WAY, Slot.ANSWER, Slot.LADDER, Slot.RETURN, Slot.HOLDING, Slot.PAUSE),
    *(Slot.FAVOUR, Slot.DUNNING, Slot.EVIDENCE, Slot.OPENING, Slot.PLEDGE, Slot.CLOSING),
)


@dataclasses.dataclass(frozen=True)
class Situation:
    """One move that somebody thinks of, and what they may know."""

    brief: Brief
    seen: Seen
    game: int
    move: Action

    def see(self, name: str, row: int | None = None) -> int:
        """One visible number of the game."""
        field = getattr(self.seen, name)
        return int(field[self.game] if row is None else field[row, self.game])

    def takes(self, slot: Slot) -> bool:
        """Whether the kind of move has such a field."""
        return any(part.slot is slot for part in CATALOGUE[self.move.kind][1])

    def must(self, slot: Slot) -> bool:
        """Whether the kind of move needs such a field."""
        return any(part.slot is slot and part.needed for part in CATALOGUE[self.move.kind][1])

    def knows(self, person: int) -> bool:
        """Whether there is such a person and we have heard of them."""
        return person < self.brief.people and self.see("known", person) != Known.NOTHING

    def heard_of(self, need: int) -> bool:
        """Whether there is such a need and we have heard of it."""
        return need < self.brief.needs and self.see("found", need) == 1

    def singles(self) -> list[tuple[int, list[tuple[Slot, int]]]]:
        """Each single-valued field with the slots it may hold and how many values they have."""
        brief, move = self.brief, self.move
        items = [(Slot.NEED, brief.needs), (Slot.CRITERION, brief.criteria), (Slot.OTHER, brief.people)]
        items += [(Slot.OBJECTION, brief.objections), (Slot.SUBJECT, len(WORDS[Slot.SUBJECT]))]
        items += [(Slot.ISSUE, len(brief.options)), (Slot.INVOICE, brief.invoices)]
        forms = [(slot, len(WORDS[slot])) for slot in FORMS]
        return [
            (move.person, [(Slot.PERSON, brief.people)]),
            (move.item, items),
            (move.form, forms),
            (move.level, [(Slot.MANNER, len(WORDS[Slot.MANNER]))]),
            (move.colleague, [(Slot.COLLEAGUE, len(WORDS[Slot.COLLEAGUE]))]),
        ]

    def step(self, of: Talk) -> bool:
        """Whether something was done in the presentation."""
        return bool(self.see("steps") & of)

    def about(self) -> int:
        """The person it is about, or the first or last of the scenario where it names nobody that exists."""
        return min(max(self.move.person, 0), self.brief.people - 1)


def game_over(s: Situation) -> bool:
    return s.see("phase") == Phase.OVER and s.move.kind != Kind.WHAT_IF


def not_at_desk(s: Situation) -> bool:
    return s.see("phase") not in (Phase.DESK, Phase.OVER) and s.move.kind < Kind.GREET


def not_in_meeting(s: Situation) -> bool:
    meeting = PHASE_OF[s.move.kind] == Phase.MEETING
    return meeting and s.see("phase") not in (Phase.MEETING, Phase.OVER)


def not_presenting(s: Situation) -> bool:
    presenting = PHASE_OF[s.move.kind] == Phase.PRESENTING
    return presenting and s.see("phase") not in (Phase.PRESENTING, Phase.OVER)


def not_found_yet(s: Situation) -> bool:
    named = set(s.move.people) | {s.move.person} - {-1}
    if s.move.kind == Kind.ASK_DOOR:
        named |= {s.move.item} - {-1}
    if s.takes(Slot.QUESTIONS):  # the same bits stand for questions there
        named -= set(s.move.people)
    return not all(s.knows(person) for person in named)


def no_time_left(s: Situation) -> bool:
    if after_reasons.no_time_at_the_stop(s):
        return True
    later = s.brief.weeks - 1 - s.see("week")
    time = s.see("left") + later * s.brief.week_minutes
    way = s.brief.travel if s.move.kind == Kind.VISIT else 0
    return s.move.kind < Kind.GREET and int(s.brief.minutes[s.move.kind]) + way > time


def no_money(s: Situation) -> bool:
    return int(s.brief.money[s.move.kind]) * max(len(s.move.people), 1) > max(s.see("cash"), 0)


def no_engineer(s: Situation) -> bool:
    return int(s.brief.engineer[s.move.kind]) > s.see("engineer")


def hospitality(s: Situation) -> bool:
    return int(s.brief.needs_hospitality[s.move.kind]) > s.brief.hospitality


def no_occasion(s: Situation) -> bool:
    return s.move.kind == Kind.GREETING and s.see("week") not in s.brief.occasions


def already_done(s: Situation) -> bool:
    kind = s.move.kind
    if kind == Kind.GREETING:
        return s.see("greeted", s.about()) == s.see("week")
    if kind in {Kind.RESEARCH, Kind.WHAT_IF}:
        return s.see("researched" if kind == Kind.RESEARCH else "what_if") > 0
    if kind == Kind.JUDGE:
        return s.see("approved") == Approval.FULL
    if reasons_table.done_at_table(s) or after_reasons.done_before(s):
        return True
    if kind == Kind.PREPARE:
        return s.see("prepared", s.about()) == 1
    return done_of_value(s) or (kind == Kind.SWITCH and s.move.level == s.see("manner"))


def rivals_heard_of(s: Situation) -> int:
    """Facts about rivals that were told."""
    facts = range(len(s.seen.fact))
    return sum(s.see("fact_subject", fact) == Subject.RIVAL for fact in facts)


def done_of_value(s: Situation) -> bool:
    kind, step = s.move.kind, min(max(s.move.form, 0), len(Opening) - 1)
    held = s.step(Talk.HELD)
    if kind == Kind.ANALYSE:
        of = max(int(s.brief.subjects[Subject.RIVAL]), 1)
        return s.see("analysed") >= 6_000 + 4_000 * min(rivals_heard_of(s), of) // of
    if kind == Kind.SHOW_DRAFT:
        return s.see("proposed") == 1 or s.see("draft", s.about()) == 1
    if kind == Kind.REHEARSE:
        return s.see("rehearsed") == 1 or held
    if kind in {Kind.OPEN, Kind.STEP}:
        begun = s.see("points") > 0 or (
            s.see("steps") & 31 if kind == Kind.OPEN else s.see("steps") >> step & 1
        )
        return bool(begun)
    if kind == Kind.POINT:
        need = min(max(s.move.item, 0), s.brief.needs - 1)
        return s.move.item >= 0 and s.see("pointed", need) == 1
    return (kind == Kind.PRESENT and held) or (kind == Kind.SUMMARISE and s.step(Talk.SUMMED))


def no_rival_known(s: Situation) -> bool:
    noticed = any(s.see("rival_seen", rival) for rival in range(s.brief.rivals))
    return s.move.kind == Kind.ANALYSE and not noticed and not rivals_heard_of(s)


def no_proposal(s: Situation) -> bool:
    comparing = s.see("proposed") == 1 and s.see("stage") >= Stage.EVALUATION
    return s.move.kind == Kind.PRESENT and not comparing


def not_rehearsed(s: Situation) -> bool:
    return s.move.kind == Kind.OPEN and s.see("rehearsed") == 0


def no_question(s: Situation) -> bool:
    return s.move.kind == Kind.FLOOR and s.see("floor") < 0


def question_waits(s: Situation) -> bool:
    may = {Kind.FLOOR, Kind.FINISH}
    return s.see("phase") == Phase.PRESENTING and s.see("floor") >= 0 and s.move.kind not in may


def nothing_promised(s: Situation) -> bool:
    return s.move.kind == Kind.DELIVER and s.see("promise", s.about()) < 0


def not_invited(s: Situation) -> bool:
    return s.move.kind in {Kind.PROPOSE, Kind.SHOW_DRAFT} and s.see("stage") < Stage.DESIGN


def too_many_people(s: Situation) -> bool:
    return s.takes(Slot.PEOPLE) and len(s.move.people) > int(s.brief.reach[s.move.kind])


def nobody_named(s: Situation) -> bool:
    return (s.must(Slot.PERSON) and s.move.person < 0) or (s.must(Slot.PEOPLE) and not s.move.people)


def need_unknown(s: Situation) -> bool:
    if s.move.kind == Kind.PROPOSE:
        return not s.move.needs or not all(s.heard_of(need) for need in s.move.needs)
    return s.takes(Slot.NEED) and s.move.item >= 0 and not s.heard_of(s.move.item)


def no_hook(s: Situation) -> bool:
    met = max(s.see("with_person"), 0)
    return s.move.kind == Kind.SMALL_TALK and s.see("hooks", met) <= s.see("hooks_used", met)


def not_an_option(s: Situation) -> bool:
    for value, slots in s.singles():
        mine = [(slot, size) for slot, size in slots if s.takes(slot)]
        least = 0 if any(s.must(slot) for slot, _ in mine) else -1
        # A person that must be named and is not has a refusal of its own, which weighs less.
        if value < least or any(value >= size for _, size in mine):
            return True
    if s.takes(Slot.QUESTIONS) and any(question >= len(WORDS[Slot.QUESTIONS]) for question in s.move.people):
        return True
    options = s.brief.options.tolist()
    return any(
        option >= size for package in s.move.terms for option, size in zip(package, options, strict=True)
    )


def not_this_person(s: Situation) -> bool:
    return s.move.kind == Kind.ASK_DOOR and s.move.item == s.see("with_person")


def too_many_needs(s: Situation) -> bool:
    return s.move.kind == Kind.PROPOSE and len(s.move.needs) > MOST_LEADING


def above_gift_limit(s: Situation) -> bool:
    price = int(s.brief.money[Kind.GIFT])
    over = s.see("gifts", s.about()) + price > s.brief.gift_year or price > s.brief.gift_single
    return s.move.kind == Kind.GIFT and over


def wrong_field(s: Situation) -> bool:
    beside = any(value >= 0 and not any(s.takes(slot) for slot, _ in slots) for value, slots in s.singles())
    offered = any(option >= 0 for package in s.move.terms for option in package)
    people = s.takes(Slot.PEOPLE) or s.takes(Slot.QUESTIONS)
    lists = ((s.move.needs, Slot.NEEDS), (offered, Slot.TERMS))
    beside = beside or (bool(s.move.people) and not people)
    # Where nobody holds anything against us no number can name an objection, so that naming one is beside it.
    nothing = s.move.kind == Kind.ANSWER and s.brief.objections == 0 and s.move.item >= 0
    about_money = s.move.kind in after_reasons.ABOUT_INVOICES
    nothing = nothing or (about_money and s.brief.invoices == 0 and s.move.item >= 0)
    return beside or nothing or any(bool(given) and not s.takes(slot) for given, slot in lists)


def waiting(s: Situation) -> int:
    """The message that waits for an answer, -1 none."""
    return s.see("message")


def no_message(s: Situation) -> bool:
    return s.move.kind == Kind.REPLY and waiting(s) < 0


def no_such_answer(s: Situation) -> bool:
    return s.move.kind == Kind.REPLY and s.move.form >= int(s.brief.message_answers[max(waiting(s), 0)])


def too_soon_again(s: Situation) -> bool:
    return s.move.kind == Kind.JUDGE and s.see("judged") == s.see("week")


def no_objection(s: Situation) -> bool:
    if s.move.kind != Kind.ANSWER or s.brief.objections == 0:
        return False
    item = min(max(s.move.item, 0), s.brief.objections - 1)
    mine = s.see("objection_owner", item) == s.see("with_person")
    return not mine or s.see("objection", item) == Doubt.RESOLVED


def no_colleague(s: Situation) -> bool:
    words = dict(zip(Colleague, WORDS[Slot.COLLEAGUE], strict=True))
    chosen = Colleague(min(max(s.move.colleague, 0), max(Colleague)))
    if reasons_table.no_boss(s):
        return True
    return chosen != Colleague.NOBODY and s.see(words[chosen]) < MINUTES


def not_released(s: Situation) -> bool:
    return ((no_colleague(s) and not reasons_table.no_boss(s)) or no_engineer(s)) and s.see(
        "approved"
    ) < Approval.FULL


REASONS = {
    Refusal[function.__name__.upper()]: function
    for function in (
        *(game_over, not_at_desk, not_in_meeting, not_found_yet, no_time_left, no_money, no_engineer),
        *(hospitality, no_occasion, already_done, nothing_promised, not_invited, too_many_people),
        *(nobody_named, need_unknown, no_hook, not_an_option, not_this_person, too_many_needs),
        *(above_gift_limit, wrong_field, no_message, no_such_answer, too_soon_again, no_objection),
        *(no_colleague, not_released, reasons_table.not_at_table, reasons_table.contradicts_writing),
        *(reasons_table.below_cost, reasons_table.unequal_packages, reasons_table.limit_before_target),
        *(reasons_table.no_rounds_left, reasons_table.not_now),
        *(after_reasons.not_in_follow_up, after_reasons.nothing_arrives, after_reasons.not_due),
        *(after_reasons.settled, after_reasons.no_complaint, after_reasons.not_delivered),
        *(after_reasons.not_in_use, no_rival_known, no_proposal, not_presenting, not_rehearsed),
        *(no_question, question_waits),
        *(as_if_reasons.not_over, as_if_reasons.not_decided_against),
        *(as_if_reasons.nothing_offered, as_if_reasons.nothing_follows),
    )
}
