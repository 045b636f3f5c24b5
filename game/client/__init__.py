"""What every client shows of a game and none of them needs a console for: data and sentences, never output.

A client plays through a `session.Seat` and goes round in this circle:

1. `opening` (in `voice.cards`) and `chapters.card` at the beginning; `places.new_place` says where the game
   is kept.
2. `moment.Moments.now` says what is offered at this moment, whatever the phase: a heading, what stands
   below it, and offers with number, text, cost and what speaks for or against them. It keeps in mind what
   stood there before, so that a number stays with its choice; ask once a move, and draw that as often as
   you like. `palette.kinds_now` is the whole palette behind it, with the reason beside what is impossible.
3. Somebody chooses. A visit wants a plan (`plans.ready_plans`, `plans.visit_of`), a proposal its needs,
   terms and promise (`plans.PROMISES`, `plans.proposal_of`), the judgement its questions
   (`judging.QUESTIONS`, `judging.judgement`); everything else is a whole move as it was offered.
4. `seat.act`, and `sparing.heard` says what is told of it: utterances, each with its speaker.
5. `chapters.begun_by` says whether a new chapter has begun: `chapters.ended` and the questions of its end
   (`chapters.worries`, `chapters.unguessed`) first, then its card. Otherwise `stops.weekly` may have a line
   on a new week.
6. When it is over, `afterwards.verdict` is the page of the end and `afterwards.debrief` all of it.

Pages to look things up: `notebook` (facts, board), `value_pages` (the proposal as it stands, the playbook),
`inbox` (the message that waits), and `voice.pages`. What is worth saying in fewer words the second time is
for a client to decide that is read line by line; here everything is said in full.
"""
