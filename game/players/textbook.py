"""The textbook player: the six-step method as a book of one page a phase, and the same with one fault."""

from game.engine.vocab import Phase
from game.players import after_lines, desk_lines, fault_lines, meeting_lines, table_lines, value_lines
from game.players.book import Book, Entry

DESK = (
    Entry("", fault_lines.silence),
    Entry("messages", desk_lines.answer),
    Entry("judgement", desk_lines.qualify_out),
    Entry("promises", desk_lines.deliver),
    Entry("information", desk_lines.research),
    Entry("judgement", desk_lines.judge),
    Entry("competitor", value_lines.analyse),
    Entry("draft", value_lines.draft),
    Entry("proposal", desk_lines.propose),
    Entry("credit", after_lines.check_credit),
    Entry("presentation", value_lines.present),
    Entry("stages hospitality", desk_lines.tea),
    Entry("stages exchange", desk_lines.exchange),
    Entry("stages reference", desk_lines.reference),
    Entry("stages trial", desk_lines.trial),
    Entry("preparation", desk_lines.prepare),
    Entry("", fault_lines.give),
    Entry("visits", desk_lines.visit),
    Entry("calls", desk_lines.call),
    Entry("presentation", value_lines.rehearse),
    Entry("greetings", desk_lines.greeting),
)

MEETING = (
    Entry("opening", meeting_lines.greet),
    Entry("", fault_lines.pitch_at_once),
    Entry("switching", meeting_lines.switch),
    Entry("opening", meeting_lines.agenda),
    Entry("notes", meeting_lines.notes),
    Entry("hooks", meeting_lines.small_talk),
    Entry("objections", meeting_lines.answer),
    Entry("proof", meeting_lines.prove),
    Entry("needs playback", meeting_lines.play_back),
    Entry("needs implication", meeting_lines.implication),
    Entry("competitor positioning", value_lines.position),
    Entry("indicators", meeting_lines.shape),
    Entry("closing", value_lines.order),
    Entry("additions", value_lines.add_on),
    Entry("consent", meeting_lines.agree),
    Entry("pitch", meeting_lines.pitch),
    Entry("needs payoff", meeting_lines.payoff),
    Entry("support", meeting_lines.support),
    Entry("coach", meeting_lines.inside),
    Entry("doors", meeting_lines.ask_door),
    Entry("dates", meeting_lines.date),
    Entry("promises", meeting_lines.promise),
    Entry("information", meeting_lines.enquire),
    Entry("needs", meeting_lines.ask),
    Entry("needs", meeting_lines.ask_facts),
    Entry("needs", meeting_lines.ask_below),
    Entry("listening", meeting_lines.listen),
)

TABLE = (
    Entry("preparation_table", table_lines.plan),
    Entry("confirmation", table_lines.sum_up),
    Entry("signature", table_lines.sign),
    Entry("closing", table_lines.extra),
    Entry("", table_lines.give),
    Entry("leaving", table_lines.leave),
    Entry("logrolling", table_lines.ask_priority),
    Entry("evidence", table_lines.challenge),
    Entry("authority", table_lines.boss),
    Entry("restlessness", table_lines.break_at_will),
    Entry("offers", table_lines.offer),
    Entry("agreement", table_lines.accept),
)

FOLLOW_UP = (
    Entry("handover", after_lines.hand_over),
    Entry("acceptance", after_lines.attend),
    Entry("acceptance", after_lines.train),
    Entry("complaints", after_lines.call),
    Entry("complaints", after_lines.remedy),
    Entry("collection", after_lines.fix),
    Entry("collection", after_lines.collect),
    Entry("referral", after_lines.ask_referral),
    Entry("review", after_lines.review),
)

PRESENTING = (
    Entry("presentation", value_lines.open_well),
    Entry("presentation", value_lines.open_step),
    Entry("presentation", value_lines.answer_floor),
    Entry("presentation", value_lines.shorten),
    Entry("presentation", value_lines.point),
    Entry("presentation", value_lines.summarise),
    Entry("presentation", value_lines.call),
)

TEXTBOOK = Book(
    "textbook",
    {
        Phase.DESK: DESK,
        Phase.MEETING: MEETING,
        Phase.PRESENTING: PRESENTING,
        Phase.TABLE: TABLE,
        Phase.FOLLOW_UP: FOLLOW_UP,
    },
)
