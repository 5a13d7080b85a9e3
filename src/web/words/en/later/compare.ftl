# Several responses side by side, or two versions of one.
no-answers-yet = No answers yet

compare-lead = Put two to eight responses side by side, or look at one then and now. Nothing is changed or kept here.
compare-reading = Reading them on this device…
compare-untitled = Untitled
compare-not-opened = “{ $name }” cannot be compared. { $why }
compare-from-file = { $title } ({ $file })
compare-too-few = Two are needed
compare-too-few-next = Choose assessments on this device, or open the files that vendors sent you.

## What is compared

compare-choose = Choose what is compared
compare-looking = Looking on this device…
compare-none-here = There is no assessment on this device yet.
compare-here = On this device
compare-files = Files
compare-leave-out = Leave out
compare-leave-out-label = Leave out { $name }
compare-go = { $count ->
    [0] Compare
    [1] Compare
   *[other] Compare these { $count }
}
compare-add-files = Add files…
compare-files-help = Files are only looked at, not kept. A vendor’s response to a purchase on this device is shown as it would be once you take it in.
compare-entry = { $verdict }, { $done } of { $of } answered

## How it is looked at

compare-options = How to look at it
compare-versions = These are two versions of one response
compare-swap = Turn then and now round
compare-only = Only differences
compare-blind = Hide names
compare-names-hidden = Names are hidden. What a vendor wrote in its own words is not shown here.
compare-show-names = Show names
compare-vendor = Vendor { $letter }
compare-lettered = { $name } ({ $letter })
compare-baseline = Hold against
compare-no-baseline = Nobody
compare-pinned = the others are held against this
compare-weights = Order
compare-as-chosen = As chosen
compare-weights-balanced = Balanced weights
compare-weights-safety = Safety weights
compare-weights-privacy = Privacy weights

## How each stands

compare-standings = Side by side
compare-figures-caption = Figures side by side
compare-figure = Figure
compare-verdict = Verdict
compare-vendor-score = Vendor score
compare-residual-score = Residual score
compare-residual-risk = Residual risk
compare-no-readiness = without your readiness: it counts as missing
compare-readiness = { $done } of { $of } readiness answers; the others count as missing
compare-tier = Risk tier
compare-gates-open = Gates not passed
compare-evidence = Evidence verified
compare-answered = Answered
compare-counted = { $done } of { $of }
compare-percent = { $share } %
compare-of-hundred = { $score } of 100

## The order

compare-order = Does the order depend on the weights?
compare-order-caption = Place and vendor score under each weight profile
compare-weights-column = Weights
compare-in-this-order = shown in this order
compare-place = No. { $place }
compare-order-help = Gates come first: whoever a gate stops stands behind those it does not. Then the vendor score decides, and two within { $points } points are equal. The place says how many are clearly better.

## Line by line

compare-gates = Gates
compare-domains = Domains
compare-questions = Answers
compare-gates-caption = Gates side by side
compare-domains-caption = Domains side by side
compare-questions-caption = Answers side by side
compare-question = Question
compare-domain = Domain, residual score
compare-no-gate = does not act
compare-hard = hard gate
compare-soft = soft gate
compare-below-floor = below floor
compare-under-floor = { $score } of 100, under the floor of { $floor }
compare-not-asked = not asked
compare-unanswered = Not answered
compare-pending = Not applicable, not decided
compare-not-applicable = Does not apply
compare-rejected = rejected
compare-worth = worth { $points }, { $evidence }
compare-nothing-differs = Nothing differs here.
compare-nothing = There is nothing to show here.

## Then and now

compare-before-response = { $title }, before the last response
compare-review-now = Both are looked at with the review as it is now.
compare-from-to = Then: { $then }. Now: { $now }.
compare-unchanged = Nothing changed.
compare-nothing-worse = Nothing got worse.
compare-worse = Worse
compare-better = Better
compare-different = { $count ->
    [one] { $count } other change
   *[other] { $count } other changes
}
compare-worse-chip = worse
compare-better-chip = better
compare-different-chip = different
compare-as-before = as before
compare-before = was { $was }
compare-was = Was: { $said }
compare-now = Now: { $said }
compare-gone = No longer named: { $title }
compare-new = Newly named: { $title }
