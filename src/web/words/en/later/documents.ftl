# The documents: what can be made, what was made, and the files.

documents-small = Documents
documents-title = Take it to the table
documents-help = Every document is made on this device from what is on the screen now. The same answers give the same file, byte for byte.
documents-drafts = Drafts for counsel.
documents-drafts-help = The addendum is drafting help, not legal advice. Every page of it says so.
documents-references = Where the questions and clauses come from
documents-to-settle = { $count ->
    [one] { $count } thing is left to settle before anybody signs.
   *[other] { $count } things are left to settle before anybody signs.
}
documents-see-list = See the list
documents-no-wording = The clause wording could not be loaded.
documents-try-again = Try again
documents-addendum = Security addendum
documents-report = Scorecard report
documents-plain-text = Plain text
documents-make-addendum = Make the security addendum as { $form }
documents-make-report = Make the scorecard report as { $form }
documents-addendum-for = The contract language, with the vendor’s answers and the dated remediation schedule attached. For both parties.
documents-report-for = The verdict with its reasons, the gates, and the arithmetic to the last question. For your own side.
documents-wording-coming = The clause wording is on its way
documents-report-holds = { $verdict }, vendor score { $vendor }, residual score { $residual }

## The document being made

making = Making as { $form }: { $title }
making-starts = Starting the document maker
making-cancel = Cancel
making-loading = Loading the clauses
making-reading = Reading the questions and clauses
making-scoring = Scoring the answers
making-choosing = Choosing the clauses
making-laying = Laying out page { $page }
making-writing = Writing page { $page } of { $of }
making-of = Document { $at } of { $count }. { $doing }
not-made = Not made: { $title }.
documents-made = { $title } made and downloaded
documents-made-look = { $title } made. Look at it, then save it.
worker-refused = This page’s security policy does not let the document maker start. It needs worker-src 'self' and trusted-types anteroom.
worker-stopped = The document maker stopped. Try again. If it stays like this, this page’s security policy must allow it with worker-src 'self'.
documents-cancelled = Cancelled. Nothing was made.

## The documents made

made-title = Made since you opened the page
made-help = They are kept here until you close the page. Your browser has saved each of them among its downloads.
made-old = Made before your last change
made-missing = { $count ->
    [one] The fonts have no sign for { $count } character: { $missing }. In the PDF each stands as a mark such as [U+4E2D], so that nothing is lost. The HTML shows them.
   *[other] The fonts have no sign for { $count } characters: { $missing }. In the PDF each stands as a mark such as [U+4E2D], so that nothing is lost. The HTML shows them.
}
made-save = Save
made-save-name = Save: { $name }
made-again = Save again
made-again-name = Save again: { $name }
made-pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
made-about = { $time }, { $size }
made-about-pages = { $time }, { $size }, { $pages }
made-bytes = { $bytes ->
    [one] { $bytes } byte
   *[other] { $bytes } bytes
}

## The files

files-title = Files to keep and to send
files-assessment = The assessment
files-assessment-help = Everything, also what is internal. Keep it; open it here again.
files-assessment-get = Download the assessment
files-request = The request
files-request-help = For the vendor: the profile and the questions, nothing internal.
files-request-get = Download the request
files-answers = The answers
files-answers-help = The vendor’s answers as they stand, sealed, without your review.
files-answers-get = Download the answers
files-download = Download
tables-title = Tables for Excel
tables-help = Answers, scores, gates, domains, the arithmetic and the remediation plan in one workbook. For your own side.
tables-excel = Download the tables for Excel
tables-plain = Tables as CSV
tables-plain-help = The same tables as plain files in one zip, for any other program. For your own side.
tables-plain-get = Download the tables as CSV

## A document with characters that cannot be shown

lacking-title = Not made yet: { $title }
lacking-help = { $count ->
    [one] { $count } character of it cannot be shown in a PDF. Add a font that has it, or have a mark such as [U+4E2D] in its place. Nothing is left out.
   *[other] { $count } characters of it cannot be shown in a PDF. Add a font that has them, or have a mark such as [U+4E2D] in the place of each. Nothing is left out.
}
lacking-said = { $title }: some characters cannot be shown. Decide what to do.
lacking-font = Add a font and make it
lacking-marks = Make it with marks
lacking-more = { $count ->
    [one] and in { $count } more place
   *[other] and in { $count } more places
}

## The pages of a document that was made

preview-open = Look at the pages
preview-open-name = Look at the pages: { $name }
preview-page = Page { $page } of { $of }
preview-before = Page before
preview-after = Next page
preview-smaller = Smaller
preview-larger = Larger
preview-coming = The page is being drawn
preview-failed = This page could not be drawn. The file is not affected: open it in another program.
## The whole set

set-title = All documents
set-help = Redlines, schedules, a memo for the committee, a checklist, and more: for you, for the vendor or for counsel. One file, or one zip for each.
set-choose = Choose documents
set-for = For whom
set-officer = Our own side
set-vendor = The vendor
set-counsel = Our counsel
set-gets = What is in it:
set-gets-not = What is not in it:
set-officer-gets = everything: verdict, arithmetic, review, contract. Each PDF holds the whole assessment and opens here again.
set-officer-gets-not = nothing is left out. Do not pass it on to the vendor.
set-vendor-gets = the contract wording, the vendor’s own answers and own score. Each PDF holds the request with those answers.
set-vendor-gets-not = comments, findings and changed credits of your review, your readiness, the verdict, names of your staff, other vendors.
set-counsel-gets = the decision, the contract with drafting notes, the schedules. Each PDF holds the assessment without internal comments.
set-counsel-gets-not = internal comments, who works on what, other vendors.
set-which = Which documents
set-all = Choose all of them
set-addendum-about = The contract language with its schedules, to be signed
set-addendum-notes = Security addendum with drafting notes
set-addendum-notes-about = The same, with reasons and notes for counsel under each clause
set-redline-default = Redline against the default wording
set-redline-default-about = What the talks changed in the library’s wording
set-redline-former = Redline against a former version
set-redline-former-about = What changed in the wording since an earlier file
set-answers = Schedule of answers
set-answers-about = Every answer with its evidence
set-remediation = Remediation schedule
set-remediation-about = Every gap with action, owner and date
set-evidence = Evidence list
set-evidence-about = The documents named, and those still missing
set-report-about = The verdict with its reasons and the whole arithmetic
set-memo = Decision memo
set-memo-about = Two pages for the committee that decides
set-comparison = Comparison report
set-comparison-about = Several responses side by side
set-checklist = Deployment checklist
set-checklist-about = Your own duties before and after connection
set-vendor-report = Vendor’s own report
set-vendor-report-about = The vendor’s score and what would raise it
set-former = The former version
set-former-choose = Choose the former file
set-others = The other responses
set-others-choose = Choose the other files
set-file-help = An assessment file, or a PDF made here. It is only read, not kept.
set-form = As what
set-sheet = Size of the paper
set-letter = US Letter
set-a4 = A4
set-make-one = Make the document
set-look = Look at its pages first
set-make-all = { $count ->
    [one] Make a zip of { $count } document
   *[other] Make a zip of { $count } documents
}
set-bundle = { $count ->
    [one] { $count } document for: { $whom }
   *[other] { $count } documents for: { $whom }
}
set-incomplete = Choose at least one document, and the files it is compared with.
