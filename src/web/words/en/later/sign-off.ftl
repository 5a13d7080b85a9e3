# The sign-off of a result.

sign-title = Who signs for this result
sign-what = What is signed
sign-verdict = Verdict
sign-title-of = Purchase
sign-as-of = Judged as of
sign-tier = Risk tier
sign-score = Residual score
sign-of-100 = { $score } of 100
sign-risk = Residual risk
sign-of-25 = { $risk } of 25
sign-gates = Gates
sign-gates-open = { $count ->
    [0] None open
    [one] { $count } open
   *[other] { $count } open
}
sign-points = Open with the vendor
sign-points-open = { $count ->
    [0] Nothing
    [one] { $count } point
   *[other] { $count } points
}
sign-to-scorecard = See the scorecard
sign-by-hand = Decided by hand
sign-by-hand-help = Everything in the result that no rule gave: who signs here signs for this too.
sign-nothing-by-hand = Nothing was overridden, rejected, excepted or made up for
sign-column-question = Question
sign-column-what = What
sign-column-why = Why
sign-column-who = Who, when
sign-no-reason = Nothing said to the vendor
sign-idle = does not count
sign-excepted = Hard gate excepted until { $date }
sign-credit = Credit set by hand: { $to } in place of { $from }
sign-rejected = Answer rejected
sign-evidence = Evidence not enough
sign-control-weak = Weak control
sign-control-effective = Effective control
sign-control-strong = Strong control
sign-no-owner = No owner
sign-owned = { $owner }, looked at again on { $date }
sign-clauses = Clause strengths chosen by hand
sign-base = base
sign-strong = strong
sign-remedy = remedy
sign-fallback = fallback
sign-who = Signatures
sign-who-help = Each name stands for the result as it was on that day. A signature here is a note of who agreed, not an electronic signature in law.
sign-nobody = Nobody has signed yet.
sign-stands = stands
sign-changed = changed since
sign-late = Something was changed after a signature. Let those people look again, or take their signatures back.
sign-take-back = Take back
sign-take-back-of = Take back the signature of { $name }
sign-name = Name
sign-role = Role or office
sign-role-hint = Such as head of clinical engineering
sign-dated = The signature carries today’s date, { $date }.
sign-sign = Sign
sign-go = Continue to the sign-off
sign-documents = Continue to the documents
