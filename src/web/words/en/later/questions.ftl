# What helps along the questions: the help under each, what an answer did, sharing out.

## What can be opened under a question

ask-why = Why we ask
ask-good = What good looks like
ask-technical = In technical words
ask-follow-up = Follow-up questions
ask-copy = Copy for the vendor
ask-more = More
ask-add-evidence = Add evidence
ask-evidence = Evidence ({ $count })
ask-add-note = Add a note
ask-note = Note
ask-note-help = Anything that belongs to this answer.
ask-answered-by = Answered by
ask-assign = Assign or put off
ask-for = For { $name }
ask-who-answers = Who answers this?
ask-who-answers-help = A name or a role. It stays in your own file.
ask-put-off = Not answered yet: ask me again at the end
ask-meanings = What each answer means
ask-copied = Copied. Paste it into your e-mail to the vendor.
ask-copy-button = Copy
ask-text-failed = This text could not be loaded. Check the connection and open it again.
ask-text-none = There is nothing more to say about this question.
ask-text-coming = Loading…

## Evidence

evidence-help = Name the document. One with title, version and date counts more than a bare answer. Once you have read it, it counts in full: mark that in the review.
evidence-help-vendor = Name the document. One with title, version and date counts more than a bare answer. Once the buyer has read it, it counts in full.
evidence-what-to-accept = What to accept.
evidence-add = Name a document
evidence-add-another = Name another
evidence-document = Document { $number }
evidence-title = Title
evidence-version = Version
evidence-expires = Expires
evidence-expired = This has expired and counts less
evidence-independent = From somebody independent of the vendor, such as a test house
evidence-remove = Take this document out
evidence-computing = Computing the fingerprint…
evidence-unreadable = The file could not be read. Try again.
evidence-same = It is the same file: the fingerprint matches.
evidence-differs = It is another file, or it was changed: the fingerprint differs. Take the fingerprint out first to name the new file.
evidence-taken = Fingerprint taken. The file itself is not kept.
evidence-fingerprint = Fingerprint (SHA-256)
evidence-check-file = Check a file against it
evidence-file = File, for its fingerprint
evidence-file-help = Drop it here or choose it. It is read on this device and not kept.
evidence-remove-fingerprint = Take the fingerprint out

## Where an answer stands, and what it did

effect-put-off = Put off: not answered yet
effect-put-off-for = For { $name }. Put off: not answered yet
effect-for = For { $name }
effect-gate-passed = Passes the gate.
effect-gate-closed = The gate is closed by another measure.
effect-gate-partial = Part of the gate.
effect-gate-open = Leaves the gate open: close it before an award.
effect-gate-failed = Fails a gate that stops the purchase.
effect-gate-excepted = Fails the gate; an exception is in force.
effect-becomes-obligation = A dated obligation in clause { $number }, { $title }.
effect-becomes-stronger = Stronger wording in clause { $number }, { $title }.
effect-becomes-promise = A promise in clause { $number }, { $title }.
effect-tier = Risk tier { $from } → { $to }
effect-score = Vendor score { $from } → { $to }
effect-closes-gate = closes gate { $id }
effect-opens-gate = opens gate { $id }
effect-asks-more = { $count ->
    [one] { $count } more question is asked now
   *[other] { $count } more questions are asked now
}
effect-asks-fewer = { $count ->
    [one] { $count } fewer question is asked now
   *[other] { $count } fewer questions are asked now
}
effect-clause-stronger = clause { $number } strengthened, { $from } → { $to }
effect-clause-weaker = clause { $number } eased, { $from } → { $to }
effect-clause-in = clause { $number }, { $title }, comes in
effect-clause-out = { $title } is no longer needed
effect-more-clauses = { $count ->
    [one] { $count } more clause changed
   *[other] { $count } more clauses changed
}
effect-base = base
effect-strong = strong
effect-remedy = remedy
effect-fallback = fallback
effect-signed-by-on = Answered by { $name } on { $date }
effect-signed-by = Answered by { $name }
effect-signed-on = Answered on { $date }

## The way to another section

sections-jump = Sections
sections-at = Section { $number } of { $of }
sections-counted-open = { $done } of { $of }, { $open ->
    [one] { $open } gate open
   *[other] { $open } gates open
}

## Which questions are shown

tools-show = Show
tools-all = All { $count }
tools-open = Not answered ({ $count })
tools-gates = Open gates ({ $count })
tools-later = Put off ({ $count })
tools-mine = For me ({ $count })
tools-for = For { $name } ({ $count })
tools-nobody = For nobody yet ({ $count })
tools-share-out = Share out the rest

## Sharing out the questions that are not answered yet

share-name = { $count ->
    [one] Assign the question that is not answered to
   *[other] Assign the { $count } that are not answered to
}
share-name-help = A name or a role. It stays in your own file.
share-assign = Assign
share-take-back = Assign to nobody
share-assigned = { $count ->
    [one] Assigned { $count } question to { $name }
   *[other] Assigned { $count } questions to { $name }
}
share-taken-back = { $count ->
    [one] { $count } question is assigned to nobody now
   *[other] { $count } questions are assigned to nobody now
}
share-put-off-help = Or put them off: they stay unanswered, and “Next unanswered” comes to them when nothing else is left.
share-put-off = { $count ->
    [one] Mark { $count } as not answered yet
   *[other] Mark { $count } as not answered yet
}
share-put-off-done = { $count ->
    [one] Marked { $count } question as not answered yet
   *[other] Marked { $count } questions as not answered yet
}
share-again = { $count ->
    [one] Ask { $count } again
   *[other] Ask { $count } again
}
share-again-done = { $count ->
    [one] { $count } question is asked again
   *[other] { $count } questions are asked again
}

## What is wrong on a page

wrong-title = { $count ->
    [one] One field holds something that cannot be taken
   *[other] { $count } fields hold something that cannot be taken
}
wrong-fault = { $field }: { $fault }
wrong-fault-of = { $question }, { $field }: { $fault }
wrong-date = Give a day, month and year, or leave it empty
wrong-help = Correct it, or press the button again to go on without it.

## What a response changed

received-title = The response is in
received-added = New answers: { $count }
received-changed = Changed answers: { $count }
received-removed = Taken back: { $count }
received-look-again = Look at your review again: { $count }
received-profile = The vendor was asked with another profile: { $count }
received-unchanged = { $count ->
    [one] { $count } answer came as it was.
   *[other] { $count } answers came as they were.
}
received-unknown = { $count ->
    [one] { $count } answer is not known here and kept.
   *[other] { $count } answers are not known here and kept.
}
received-review = Review the answers
received-then-and-now = Compare then and now
received-undo = Take it back
received-away = Put this away
