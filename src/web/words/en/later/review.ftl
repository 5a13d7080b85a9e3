# The buyer's view of the answers.

review-title = Do the answers stand?
review-parts = Parts of the review
review-tab-answers = Answers
review-tab-open = Open with the vendor
review-looked-at = Answers looked at
review-looked-at-count = { $done } of { $of } answers looked at
review-name = Your name
review-name-missing = Findings carry it. A document counts as read only with the name of who has read it.
review-name-hint = Everything you find carries this name.
review-answers = Answers
review-choose = Choose an answer in the list to look at it.
review-keys = Next and previous answer:
review-not-asked = { $id } is not under review
review-to-list = All answers
review-previous = Previous
review-next = Next
review-nobody = Nobody named
review-signed = { $by }, { $date }
review-of-100 = { $points } of 100

## Filters

review-filters = Which answers to show
review-filter-all = All
review-filter-to-look-at = To look at
review-filter-gates = Open gates
review-filter-unanswered = Not answered
review-filter-evidence = Weak evidence
review-filter-contradictions = Contradictions
review-filter-na = Not applicable, to decide
review-filter-weak = Weak answers
review-filter-changed = Changed by the vendor
review-filter-by-hand = Set by you
review-none-all = There is nothing to review yet
review-none-to-look-at = You have looked at every answer
review-none-gates = No gate is open
review-none-unanswered = Every question is answered
review-none-evidence = Every answer that needs evidence names some
review-none-contradictions = No two answers seem to contradict each other
review-none-na = No “not applicable” waits for you
review-none-weak = No answer is weak
review-none-changed = The last response changed nothing
review-none-by-hand = You have set nothing by hand so far

## How an answer stands

review-gate-passed = gate passed
review-gate-closed = gate closed
review-gate-partial = gate in part
review-gate-open = gate open
review-gate-excepted = gate excepted
review-gate-failed = gate stops
review-accepted = accepted
review-rejected = rejected
review-needs-evidence = needs evidence
review-attested = attested
review-referenced = referenced
review-verified = verified
review-changed = changed
review-contradicts = may contradict
review-to-decide = to decide
review-to-look-at = to look at
review-unanswered = Not answered

## One answer

review-no-answer = There is no answer. It counts as nothing until there is one.
review-no-reason = No reason given.
review-open-question = Open the question
review-open-own-question = Open the question on your side
review-rests-on = Rests on { $sources }.
review-editions = Editions and dates
review-clash = This may not fit the answer to { $other }: both rest on { $item } of the MDS2 form, and there they point to opposite answers. Ask the vendor which one holds.
review-clash-other = Look at { $other }
review-before = The vendor changed this since you last saw it. Before, it said:
review-before-seen = Before the last response, it said:
review-was = Before
review-is = Now
review-untitled = A document without a title
review-new-evidence = new evidence

## What the reviewer finds

review-legend = Does the answer stand?
review-na-legend = Does it really not apply?
review-accept = Accept
review-ask-evidence = Needs evidence
review-reject = Reject
review-accept-na = Accept, it does not apply
review-reject-na = Reject, it applies
review-accept-next = Accept and next
review-next-waiting = Next to look at
review-na-no-reason = It has no reason, so accepting it does not take it out of the score. Ask the vendor why it does not apply.
review-finding-older = The answer changed after this was found.
review-finding-stays = The finding stays
review-finding-back = Take the finding back

## Comments

review-internal = Between us
review-internal-help = Stays in this file. The vendor never sees it, and it is in no document.
review-internal-label = What we say among ourselves
review-internal-add = Add an internal comment
review-outward = To the vendor
review-outward-help = Goes out with the next clarification. The vendor reads it word for word.
review-outward-label = What the vendor should read
review-outward-add = Add for the vendor
review-comment-remove = Take it out

## Evidence

review-evidence = Evidence
review-evidence-none-needed = The answer is itself a promise and needs no document.
review-evidence-document = A document is expected.
review-evidence-independent = A document from an independent source is expected.
review-evidence-word = No document is named. The answer counts as somebody’s word.
review-evidence-name-first = Give your name at the top of the page first: a document is read by somebody.
review-evidence-expired = expired
review-evidence-incomplete = It lacks a title, a version or a date, so it counts as somebody’s word.
review-evidence-read = I have read it
review-evidence-read-by = I have read it ({ $by })
review-evidence-read-on = I have read it ({ $by }, { $date })
review-evidence-from-outside = It comes from a source independent of the vendor
review-evidence-version = version { $version }
review-evidence-expires = expires { $date }

## Credit set by hand

review-credit-by-hand = Credit set by hand
review-credit-own = The answer by itself earns { $points }.
review-credit-own-nothing = The answer by itself earns nothing.
review-credit-back = Take it back
review-credit-set = Set the credit by hand
review-credit-set-now = Set the credit by hand (the answer earns { $points })
review-credit-help = For an answer that the rules read wrongly. The original stays beside it, and both are printed with your reason.
review-credit = Credit
review-credit-unit = of 100
review-credit-wrong = Type a number from 0 to 100
review-credit-why = Why
review-credit-why-hint = A credit set by hand needs a reason
review-credit-do = Set the credit

## Compensating controls

review-controls = Compensating controls
review-control-title = A control of yours
review-control-hard = This is a hard gate. A control of yours cannot make up for it: the vendor has to answer better, or a named executive excepts it.
review-control-help = A measure outside the device, such as a gateway, can make up for part of a weak answer. It counts in the residual score, never in the vendor score.
review-control-strongest = The strongest that counts counts. They do not add up.
review-control-add = Add a control
review-control-another = Add another control
review-control-number = Control { $number }
review-control-what = What it is
review-control-owner = Who owns it
review-control-review-on = Looked at again on
review-control-strength = How strong it is
review-control-weak = Weak: helps a little
review-control-effective = Effective: does the job
review-control-strong = Strong: independent of the device, and tested
review-control-counts = Counts
review-control-idle = Does not count
review-control-idle-hard = A hard gate allows no control.
review-control-idle-owner = Say who owns it.
review-control-idle-date = Say when it is looked at again.
review-control-idle-past = Its review date lies before the date of this assessment.
review-control-remove = Take this control out

## Exceptions

review-exception = Exception
review-excepted = Excepted by an executive
review-excepted-until = { $by } has excepted this gate until { $date }.
review-exception-back = Take the exception back
review-except = Except this gate
review-except-help = A hard gate stops the purchase. Only a named executive can except it, with a reason, for twelve months at most. The exception is printed on the first page.
review-except-by = Name and office of the executive
review-except-why = Why the purchase goes on all the same
review-except-until = Until when
review-except-ask = Except this gate…
review-except-title = Except a hard gate?
review-except-who = { $by } takes the responsibility for buying although { $id } fails its hard gate.
review-quoted = “{ $text }”
review-except-then = The verdict is no longer Stop. Name, reason and end stand on the first page of every document.
review-except-do = Except the gate
review-except-leave = Leave it stopped
review-except-past = This lies before the date of the assessment, so it does not count
review-except-late = This is more than twelve months away, so it does not count

## The acceptance of a risk

review-risk = Sign-off
review-risk-signed = Signed off
review-risk-accepted = A residual risk of up to { $most } is accepted; it is { $risk } now.
review-risk-back = Take the sign-off back
review-risk-above = Sign off a residual risk above { $usual } (it is { $risk } now)
review-risk-help = At tier Critical, whoever answers for the risk may accept up to { $most } instead of { $usual }. Without that the verdict stays Escalate.
review-risk-by = Name and office of who accepts it
review-risk-why = Why it is accepted
review-risk-ask = Sign off…
review-risk-title = Accept this risk?
review-risk-who = { $by } accepts a residual risk of up to { $most } of 25.
review-risk-then = The name and the reason are printed in the documents.
review-risk-do = Accept the risk
review-risk-leave = Do not accept it

## Why a question is open with the vendor

review-why-unanswered = not answered
review-why-rejected = rejected
review-why-evidence = needs evidence
review-why-na = not applicable, not accepted yet
review-why-na-bare = not applicable without a reason
review-why-contradicts = may contradict { $other }
review-why-commented = comment for the vendor

## A round of clarification

round-title = What is open with the vendor
round-waiting = A clarification is out
round-waiting-since = { $count ->
    [one] Asked on { $date }: { $count } point. Open the reply when it comes; you then see what changed, point by point.
   *[other] Asked on { $date }: { $count } points. Open the reply when it comes; you then see what changed, point by point.
}
round-forget = Stop waiting for it
round-replied = The reply is in
round-replied-count = Of the { $count } points asked on { $date }, { $moved } have another answer now.
round-reply-file = The vendor’s reply
round-open-reply = Open the reply…
round-changed = { $count ->
    [one] The last response changed { $count } answer
   *[other] The last response changed { $count } answers
}
round-changed-left = { $count ->
    [one] { $count } of them waits for you. Your finding from before stands until you look at it again.
   *[other] { $count } of them wait for you. Your findings from before stand until you look at them again.
}
round-changed-done = You have looked at all of them.
round-then-and-now = Compare then and now: verdict, scores, and what got worse first
round-seen = looked at
round-still = { $count ->
    [one] { $count } point came back with the same answer:
   *[other] { $count } points came back with the same answer:
}
round-open = { $count ->
    [0] No open points
    [one] { $count } open point
   *[other] { $count } open points
}
round-none = Nothing is left to ask the vendor
round-none-next = A point opens when an answer is missing, rejected, lacks evidence or contradicts another one, or when you write to the vendor about it.
round-help = The request asks for these points alone. The vendor opens it, sees each question with your comment and the answer from before, and sends a reply.
round-goes = Goes to the vendor:
round-goes-what = the profile, the vendor’s own answers, what you found about these points, and your comments to the vendor.
round-stays = Stays here:
round-stays-what = everything between us, names, credits set by hand, controls, exceptions and contract choices.
round-download = Download the clarification
round-file = { $title } - clarification
round-downloaded = { $count ->
    [one] Downloaded the clarification with { $count } point. Send it to the vendor.
   *[other] Downloaded the clarification with { $count } points. Send it to the vendor.
}

## What a vendor is asked again

asked-title = { $count ->
    [0] Nothing to clarify
    [one] The buyer asks about { $count } point again
   *[other] The buyer asks about { $count } points again
}
asked-help = Only these questions are open. Everything else that you answered stays as it is. Change an answer, name a document or explain in a note, then send the reply.
asked-none = Nothing is asked again. Ask the buyer for another file.
asked-progress = Points with a new answer
asked-counted = { $done } of { $of } with a new answer
asked-finish = Finish and send the reply
asked-new = new
asked-new-why = This question follows from what you answer now.
asked-rejected = The buyer does not take the answer
asked-evidence = The buyer asks for evidence
asked-unanswered = Not answered yet
asked-na = Not accepted as not applicable yet
asked-contradicts = May not fit another answer
asked-comment = The buyer has a question
asked-against = It may not fit your answer to { $others }. Tell the buyer which one holds.
asked-buyer = The buyer writes:
asked-you-said = You answered before:
