# What the answers are worth.

evidence-attested = attested
evidence-referenced = referenced
evidence-verified = verified
as-a-table = As a table
question-column = Question

## Before anything can be scored

score-none = No score yet
score-none-title = None of the vendor’s answers can be scored so far
score-none-help = { $done } of { $of } vendor questions have an answer that counts. The score appears with the first one; “not applicable” alone gives none.
score-to-answers = Go to the vendor’s answers
score-to-review = Go to the review
score-to-contract = Go to the contract

## The verdict

score-for = Scorecard for { $product }
score-product = { $name }, version { $version }
score-open = { $count ->
    [one] { $count } question is left open and counts as nothing. This is how it would end now.
   *[other] { $count } questions are left open, each of which counts as nothing. This is how it would end now.
}
score-why = Why the verdict is not better
score-condition-gates = { $count ->
    [one] { $count } gate is open, or passed only in part or by exception. It is listed under Gates.
   *[other] { $count } gates are open, or passed only in part or by exception. They are listed under Gates.
}
score-more-reasons = { $count ->
    [one] And { $count } more reason
   *[other] And { $count } more reasons
}
score-open-place = Open { $id }
score-show-arithmetic = Show the arithmetic
score-hide-arithmetic = Hide the arithmetic
score-try = Try changes
reason-stops = Stops
reason-escalates = Escalates
reason-condition = Condition
reason-note = Note
verdict-recommended-means = Nothing here stands in the way of the award. Keep the addendum in the contract: it turns the answers into promises.
verdict-conditional-means = Buy only with the listed clauses and the dated remediation schedule.
verdict-escalate-means = Take the risk that is left to the person who may accept it, before anything is signed.
verdict-stop-means = Do not buy it as it stands. A high score does not cancel a failed gate: settle it with the vendor, or have a named executive except it.

## Figures

figure-tier = Risk tier
figure-tier-from = impact { $impact } × exposure { $exposure } = { $inherent }
figure-vendor = Vendor score
figure-vendor-from = what they do and prove
figure-residual = Residual score
figure-residual-from = with your controls, { $threshold } passes
figure-readiness = Readiness
figure-readiness-from = what you have ready
figure-risk = Residual risk
figure-risk-from = of 25, your limit is { $limit }
figure-how = How
figure-how-label = How “{ $figure }” is worked out

## The tier matrix

matrix-title = Impact and exposure
matrix-caption = Impact and exposure as a table
matrix-impact = Impact
matrix-exposure = Exposure
matrix-exposure-of = Exposure { $value }
matrix-device = This device: impact { $impact }, exposure { $exposure }, inherent risk { $inherent } of 25. Its tier is { $tier }.
matrix-provisional = A fact of the profile is missing and counts at its highest value: the tier may still fall.
matrix-desc = A grid of five by five cells, each with its inherent risk and tier. This device is at impact { $impact }, exposure { $exposure }; its tier is { $tier }.
matrix-cell = { $risk }, { $tier }
matrix-here = this device

## Risk before and after controls

risk-title = Risk before and after controls
risk-caption = Risk, step by step
risk-before = Before any answer
risk-answered = With what the vendor does and you have ready
risk-controlled = With your compensating controls too
risk-limit = Your limit
risk-limit-is = limit { $limit }
risk-step = Step
risk-value = Risk of 25
risk-desc = Bars from 0 to 25. Before any answer { $before }, with what the vendor does and you have ready { $answered }, with your compensating controls too { $controlled }. Your limit is { $limit }.

## Gates

gates-title = Gates
gates-none = No gate acts at this tier.
gates-all-passed = { $count ->
    [one] { $count } gate acts, and it is passed or closed.
   *[other] All { $count } gates are passed or closed.
}
gates-done = { $count ->
    [one] { $count } gate passed or closed
   *[other] { $count } gates passed or closed
}
gates-hard = Hard gate.
gates-soft = Soft gate.
gates-passed = Passed
gates-closed = Closed
gates-partial = In part
gates-open = Open
gates-failed = Stops
gates-excepted = Excepted

## The smallest change

smallest-title = Smallest change to pass
smallest-title-counted = Smallest change to pass: { $counted }
smallest-title-least = Smallest change to pass: at least { $counted }
smallest-working = Working it out…
smallest-none = No answer of the vendor would change the verdict. What is missing is on your side: the reasons above say what.
smallest-exact = Making { $counted } turns the verdict to Recommended. No smaller set of improvements does.
smallest-best = Making { $counted } turns the verdict to Recommended. That is the best found; there may be a smaller set.
smallest-not-enough = It takes at least { $counted }, and that is not enough: the rest is with you.
smallest-kinds = They are: { $kinds }.
smallest-full = { $count ->
    [one] { $count } full answer
   *[other] { $count } full answers
}
smallest-verify = { $count ->
    [one] { $count } document to read
   *[other] { $count } documents to read
}
smallest-control = { $count ->
    [one] { $count } control of yours
   *[other] { $count } controls of yours
}
smallest-accept = { $count ->
    [one] { $count } “not applicable” to accept
   *[other] { $count } “not applicable” to accept
}
smallest-more = { $count ->
    [one] { $count } more question
   *[other] { $count } more questions
}

## Domains

domains-title = Domains
domains-caption = Scores by domain
domains-domain = Domain
domains-bar = Residual, with floor
domains-residual = Residual
domains-vendor = Vendor
domains-floor = Floor
domains-help = The bar is the residual score. The tick on it is the floor; a domain below its floor makes the verdict conditional.
domains-under = under floor
domains-bar-under = { $score } of 100, under the floor of { $floor }
domains-bar-floor = { $score } of 100, floor { $floor }
domains-bar-plain = { $score } of 100

## Where most is lost, what was set by hand

lost-title = Where most is lost
lost-clause = Clause { $number }
hand-title = Set by hand
hand-caption = Credits set by the reviewer, with their effect
hand-why = Set by hand, and why
hand-from-to = Credit { $from } to { $to }: { $reason }
hand-from-to-by = Credit { $from } to { $to } by { $by }: { $reason }

## How sure this is

sure-title = How sure this is
sure-answered = Questions answered
sure-counted = { $done } of { $of }
sure-answered-bar = { $done } of { $of } questions answered
sure-sides = vendor { $vendor } of { $vendors }, your side { $buyer } of { $buyers }
sure-evidence = Evidence you have read
sure-percent = { $share } %
sure-evidence-bar = { $share } % of what is claimed is verified
sure-evidence-from = of what is claimed, by weight
sure-no-minimum = This tier asks for no minimum.
sure-minimum = { $tier } risk asks for { $share } %.
sure-nothing-claimed = Nothing is claimed yet that needs evidence.
sure-open = { $count ->
    [one] { $count } question is without an answer that counts.
   *[other] { $count } questions are without an answer that counts.
}
sure-answer-them = Answer them

## What the score does not say

limits-title = What this does not say
limits-order = The number orders and explains. It does not measure the chance of harm.
limits-equal = Two vendors within { $points } points of each other should be treated as equal.
limits-gate = A high score does not cancel a failed gate.
limits-weights = Weights are a reasoned default. They can be changed in the pack, and every change is printed.
limits-promises = Answers without evidence are promises, so they are carried into the contract.

## The arithmetic

sums-title = Arithmetic
sums-lead = Each figure, step by step. A number shown here is rounded once; what is worked out with it is exact.
sums-figures = Every figure
sums-lines = Every question, line by line
sums-w = weight of the question
sums-c = credit of the answer
sums-e = what its evidence is worth
sums-s = c × e
sums-k = strength of your control
sums-r = s + (1 − s) × k
sums-adds = adds
sums-adds-points = points of 100
sums-vendor-table = Vendor and residual score
sums-readiness-table = Readiness
sums-rounded = Lines are rounded where they are shown. The sums are exact, and rounded once.
sums-evidence = Evidence
sums-adds-column = Adds
sums-stale = { $evidence }, stale
sums-not-answered = not answered
sums-not-decided = not applicable, not decided
sums-left-out = does not apply: left out
sums-rejected = rejected
sums-was = { $now } (was { $was })
sum-sum = Sum
sum-tier = Risk tier
sum-impact = Impact is the highest of harm { $harm }, continuity { $continuity } and data { $data }: { $impact }
sum-inherent = Inherent risk: impact { $impact } × exposure { $exposure } = { $inherent }, tier { $tier }
sum-score = Scores, domain by domain
sum-score-help = A domain’s score is Σ w × s ÷ Σ w over its questions (with controls: r in place of s). It adds its weight ÷ { $weights } of that.
sum-domain = Domain
sum-vendor = Vendor
sum-residual = Residual
sum-weight = Weighs
sum-adds = Adds to vendor
sum-adds-residual = Adds to residual
sum-readiness = Readiness
sum-readiness-is = Σ w × s ÷ Σ w over your own questions: { $sum } ÷ { $weight } = { $score } of 100
sum-risk = Residual risk
sum-effect = How much controls do: { $rest } × { $residual } + { $share } × { $readiness } = { $effect } %
sum-effect-alone = How much controls do: the residual score alone, { $effect } %
sum-risk-is = Residual risk: { $inherent } × (1 − { $most } × { $effect } %) = { $risk }
sum-coverage = Evidence and completeness
sum-coverage-is = Verified weight ÷ claimed weight where evidence is expected: { $verified } ÷ { $claimed } = { $share } %
sum-nothing-claimed = Nothing is claimed yet that needs evidence.
sum-answered = Answered: vendor { $vendor } of { $vendors } + your side { $buyer } of { $buyers } = { $done } of { $of }

## What if

what-if-title = What if
what-if-not-saved = Not saved
what-if-verdict = Verdict
what-if-residual = Residual score
what-if-risk = Residual risk
what-if-gates = Gates not passed
what-if-as-now = as it is now
what-if-now = now { $was }
what-if-apply = { $count ->
    [0] Apply
    [one] Apply { $count } change
   *[other] Apply { $count } changes
}
what-if-discard = Discard all of it
what-if-close = Close
what-if-left = { $count ->
    [one] { $count } of these needs a document or the name of an owner. It stays out when you apply: enter it in the review.
   *[other] { $count } of these need a document or the name of an owner. They stay out when you apply: enter them in the review.
}
what-if-applied = { $count ->
    [one] Applied { $count } change
   *[other] Applied { $count } changes
}
what-if-undo = Undo
what-if-passes = With this the verdict is Recommended.
what-if-still = { $count ->
    [one] { $count } reason would still stand in the way
   *[other] { $count } reasons would still stand in the way
}
tries-smallest = The smallest change
tries-all = Try all of it
tries-more = { $count ->
    [one] { $count } more question
   *[other] { $count } more questions
}
tries-answers = Other answers
tries-another = Try another answer to
tries-choose = Choose a question
tries-back = Back to the answer as it is
tries-back-label = Back to the answer of { $id } as it is
improve-full = Reach a full answer
improve-verify = Read and verify the evidence
improve-control = Add an effective compensating control
improve-accept = Decide on “not applicable”
