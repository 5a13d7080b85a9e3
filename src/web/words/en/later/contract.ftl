# The contract: clauses, preview, values, the remediation schedule, what is to be settled.

contract-title = Security addendum
contract-summary-clauses = { $clauses ->
    [one] { $clauses } clause
   *[other] { $clauses } clauses
}
contract-summary-stronger = { $stronger } strengthened
contract-summary-gaps = { $gaps ->
    [one] { $gaps } gap with a date
   *[other] { $gaps } gaps with a date
}
contract-blanks = { $blanks ->
    [one] { $blanks } blank to complete
   *[other] { $blanks } blanks to complete
}
contract-to-documents = Go to the documents
contract-not-loaded = The clause wording could not be loaded
contract-not-loaded-next = Check the connection. Nothing you entered is lost.
contract-try-again = Try again
contract-on-its-way = The clause wording is on its way…

## The parts of the station

contract-parts = Parts of the contract
contract-part-clauses = Clauses
contract-part-values = Values
contract-part-schedule = Schedule
contract-part-settle = To settle
contract-part-left-out = Left out

## Strengths, and how the talks stand

strength-base = base
strength-strong = strong
strength-remedy = remedy
strength-fallback = fallback
strength-base-title = Base
strength-strong-title = Strong
strength-remedy-title = Remedy
strength-fallback-title = Fallback
strength-asked-for = { $strength }, asked for
talks-proposed = Proposed
talks-vendor-objects = Vendor objects
talks-fallback-agreed = Fallback agreed
talks-accepted = Accepted

## The clauses beside the preview

contract-clauses = Clauses
contract-part-name = { $part }  { $title }
contract-by-hand = by hand
contract-changed = changed
contract-chosen-by-hand = Chosen by hand
contract-in-every = Stands in every addendum like this
contract-all-full = Every answer is full and shown
contract-reason = { $question } { $because }
contract-reasons-and = { $first }, { $next }
contract-because = { $because }
contract-reasons-more = { $count ->
    [one] and { $count } more question
   *[other] and { $count } more questions
}
contract-show = What you see
contract-show-clauses = Clauses
contract-show-text = Text
contract-all-clauses = All clauses
contract-in-text = Show it in the text
contract-before = Clause before
contract-after = Next clause
contract-clause-name = { $number }  { $title }

## The preview

preview-name = As it will be printed
preview-hint = Choose a clause, or a marked value, to change it.
preview-parties = { $customer } and { $supplier }
preview-the-customer = the Customer
preview-the-supplier = the Supplier
preview-running = Security addendum · { $parties }
preview-of = { $count ->
    [one] { $count } clause
   *[other] { $count } clauses
}
preview-no-wording = This clause has no wording in this strength.
preview-added = Added by hand
preview-end = The signatures and the schedules follow in the document.
preview-marks = Show what differs from the default wording
preview-marks-none = Nothing differs from the default wording
preview-marks-count = { $count ->
    [one] { $count } clause differs from the default wording
   *[other] { $count } clauses differ from the default wording
}
preview-key-added = Added
preview-key-removed = Left out
preview-said-added = added:
preview-said-removed = left out:
preview-said-end = , end of change.

## One clause

clause-strength = Strength of the wording
clause-reason = Why you chose it
clause-reason-hint = It is printed in the report, not in the addendum.
clause-fallback-reason = Say why the fallback is chosen
clause-back-to = Back to what the answers ask for: { $strength }
clause-stands-in = This clause has no { $strength } wording, so the next weaker one stands in.
clause-values = Values in this clause
clause-added = Your own paragraphs
clause-added-label = Text added at the end of this clause
clause-added-hint = Each line becomes a numbered paragraph. It is printed exactly as you type it, and marked as added by hand.
clause-why = Why it is here
clause-why-more = { $count ->
    [one] And { $count } more question
   *[other] And { $count } more questions
}
clause-talks = How the talks stand
clause-talks-note = Note on the talks
clause-talks-hint = For your own side: state and note are in no addendum, and the note is in no document.
clause-notes = Notes for counsel
clause-from = Where it comes from
clause-editions = Editions and dates

## Values

value-yes = Yes: { $means }
value-no = No: { $means }
value-unit-dollars = US dollars
value-take-back = Take back what was typed
value-take-back-for = Take back what was typed for { $title }
value-blank = Nothing fills it yet
value-from = From { $question }
value-from-an-answer = From an answer
value-left-empty = Left empty, so the default applies
value-default = Default at { $tier } risk
value-by-hand = Typed by hand
value-by-hand-default = Typed by hand, the default is { $default }
value-and = { $first }. { $next }
value-between = From { $least } to { $most }
value-or-more = { $least } or more
value-or-less = { $most } or less
values-help = What the addendum prints where a name, a date or a number belongs. Defaults come from the risk tier; change them where you have agreed on something else.
values-to-complete = { $count ->
    [one] { $count } value to complete
   *[other] { $count } values to complete
}
values-completed = Completed
values-filled = Filled
values-unused = { $count ->
    [one] { $count } value that this addendum does not use
   *[other] { $count } values that this addendum does not use
}

## The remediation schedule

schedule-help = Schedule 4 of the addendum: every gap becomes a dated promise of the vendor. A field that you leave empty prints what stands in it in gray. A remedy “before connection” with a date closes a soft gate.
schedule-none = There is no gap to close
schedule-none-next = Every answer that matters is full. The addendum needs no schedule.
schedule-caption = Remediation schedule
schedule-question = Question and gap
schedule-action = What will be done
schedule-who-when = Who, and until when
schedule-shown-by = What will show that it is done
schedule-hard-gate = hard gate
schedule-planned = by hand
schedule-clauses = Clauses
schedule-action-of = What will be done for { $question }
schedule-owner-of = Who does it for { $question }
schedule-due-of = Until when for { $question }
schedule-evidence-of = What will show that { $question } is done
schedule-due-empty = Left empty: { $due }
schedule-before = Before connection
schedule-before-of = The device is not connected before { $question } is done
schedule-before-always = Before connection: a failed hard gate always is
schedule-back = Back to the defaults
schedule-back-of = Back to the defaults for { $question }

## What is to be settled

settle-clear = Nothing is left to settle
settle-clear-next = No blank is empty, no gate is open, and nothing weaker than asked for is left open. Counsel still has the last word.
settle-help = The addendum can be printed with these open; each of them is visible in it or in the report. Every line leads to its place.
settle-decision = The decision
settle-gates = Open gates
settle-answers = Answers
settle-values = Values
settle-clauses = Clauses
settle-schedule = Remediation schedule

## What is left out

left-out-none = Every clause of the library is in the addendum
left-out-help = Clauses that this purchase does not need. A changed answer can bring them in.
