# Answering: the questions, the sections they stand in, and what stands so far beside them.

## A question

ask-not-applicable = Not applicable
ask-why-not-applicable = Why does it not apply?
ask-why-not-applicable-help = A reviewer has to accept the reason. Until then it counts as unanswered.
ask-use-this = Use this
ask-offer = Often chosen for “{ $from }”: { $value }. Check it with the clinical owner.
ask-whole-number = Give a whole number from { $min } to { $max }
ask-number = Number
ask-date = Date
close = Close

## The word on a question's gate

gate-passed = Gate passed
gate-excepted = Gate excepted
gate-hard = Gate that can stop the purchase
gate-soft = Gate
gate-failed = Gate failed
gate-partial = Gate partly passed
gate-open = Gate open

## The same where it stands beside the words of the question

gate-to-answer = To answer
gate-stops = Stops
gate-partly = Partly
gate-is-open = Open

## Who answers in the buyer's house

who-procurement = Procurement
who-clinical-owner = Clinical owner
who-clinical-engineering = Clinical engineering
who-it = IT
who-security = Information security
who-privacy = Privacy
who-legal = Legal
who-vendor = Vendor

## Sections

sections-answered = { $done } of { $of } answered
sections-answered-open = { $done } of { $of } answered, { $open ->
    [one] { $open } gate open
   *[other] { $open } gates open
}
sections-all = All questions
sections-none-left = No question is left to show here.
sections-next = Continue to { $title }
sections-to-review = Continue to the review
sections-next-unanswered = Next unanswered
sections-keys = keys
sections-not-started = Not started
sections-done = Done
sections-open-gates = { $open ->
    [one] { $open } open gate
   *[other] { $open } open gates
}

## The list of sections

vendor-title = What does the vendor say?
vendor-help = Send the vendor a request and open the response when it comes back. Or answer on the vendor’s behalf, for example in a meeting.
vendor-own-title = Answer once, before you bid
vendor-own-help = A hospital asks these questions before it buys. Your answers stay on this device until you give them back as a file. You see the same score as the buyer.
vendor-begin = Start with the first question
vendor-next-unanswered = Next unanswered question
vendor-progress = Vendor questions answered
vendor-sections = { $count ->
    [one] { $count } section
   *[other] { $count } sections
}
vendor-all = All questions on one page
exchange-title = Ask the vendor
exchange-help = The request holds the title, the day and your profile: what decides the questions. It holds no notes, reviews or names.
exchange-provisional = The profile is not complete: a vendor would be asked more than needed. Fill it in first.
exchange-download = Download the request
exchange-link = Copy a link
exchange-response = Open the vendor’s response
exchange-open = Open the response…

## The profile

profile-title = What are you buying, and for whom?
profile-help = Your answers decide how risky the device is before any vendor says a word, and so how much has to be asked. They take about ten minutes.
profile-progress = Profile answered
profile-next = Continue to readiness
profile-follows = { $tier } risk, { $count ->
    [one] { $count } question
   *[other] { $count } questions
} for the vendor
profile-who = Who buys, and how
profile-who-help = The size of your organization sets how deep the questions go.
profile-device = The device
profile-device-help = Answers and papers must be about this exact version.
profile-risk = What could happen
profile-risk-help = Four ratings set the risk tier. Think of the worst believable case, not the average fault.
profile-purchase = What you call this purchase
profile-date = Judged as of
profile-date-help = Evidence ages and controls expire by the day it is judged as of, not by today.

## Readiness

readiness-title = Is your own house ready?
readiness-help = A safe device in an unprepared hospital is still a risk. These are the questions that the HHS 405(d) flyers ask of you, not of the vendor.
readiness-progress = Readiness answered
readiness-answered-score = { $done } of { $of } answered, readiness { $score } of 100
readiness-next = Continue to the vendor’s answers

## The tier, and how it came about

tier-title = Risk tier
tier-not-final = not final
tier-assumed = A rating is still missing and counts as the worst case until you answer it. The tier may fall.
tier-ratings = Ratings that set the tier
tier-sum = Impact { $impact } (the highest of harm, care and data) × connection { $exposure } = { $risk }
tier-raised = Raised.
tier-follows = What follows
tier-questions = { $vendor ->
    [one] { $vendor } question
   *[other] { $vendor } questions
} for the vendor, { $buyer } for you
tier-left-out = { $count ->
    [one] { $count } question
   *[other] { $count } questions
} left out, and why
tier-from-worst = not answered, counts as the worst
tier-from-class = raised from { $value } by the FDA class; lowering it needs a written reason
tier-from-reason = below the FDA class, because: { $reason }
tier-depth-unknown = We ask { $depth } until you say how large your organization is. The tier is { $tier }.
tier-depth = We ask { $depth }, because this is { $size ->
    [small] a small organization
    [medium] a medium organization
   *[large] a large organization
} and the tier is { $tier }.

## What stands so far

aside-title = So far
aside-counts-as-nothing = In the end an unanswered question counts as nothing.
aside-all-answered = Every question is answered.
aside-of-100 = of 100, vendor score
aside-no-score = No score yet. It appears with the first scored answer.
aside-gates = Gates
aside-no-gates = No gate applies at this tier.
aside-gates-passed = { $passed ->
    [one] { $passed } gate passed, none open.
   *[other] { $passed } gates passed, none open.
}
aside-gates-more = And { $open } more open, { $passed } passed.
aside-gates-rest = { $passed } passed.
aside-contract = { $clauses ->
    [one] { $clauses } clause
   *[other] { $clauses } clauses
}, { $stronger } strengthened. An unanswered question counts as a gap.
aside-contract-whole = { $clauses ->
    [one] { $clauses } clause
   *[other] { $clauses } clauses
}, { $stronger } strengthened, { $gaps ->
    [one] { $gaps } gap
   *[other] { $gaps } gaps
} with a date
aside-addendum = See the addendum
