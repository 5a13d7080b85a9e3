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

making-addendum = Making the security addendum as { $form }
making-report = Making the scorecard report as { $form }
making-starts = Starting the document maker
making-cancel = Cancel
not-made-addendum = The security addendum was not made.
not-made-report = The scorecard report was not made.
documents-made-addendum = Security addendum made and downloaded
documents-made-report = Scorecard report made and downloaded
worker-refused = This page’s security policy does not let the document maker start. It needs worker-src 'self' and trusted-types anteroom.
worker-stopped = The document maker stopped. Try again.
documents-cancelled = Cancelled. Nothing was made.

## The documents made

made-title = Made since you opened the page
made-help = They are kept here until you close the page. Your browser has saved each of them among its downloads.
made-old = Made before your last change
made-missing = { $count ->
    [one] The fonts have no sign for { $count } character: { $missing }. In the PDF each stands as a mark such as [U+4E2D], so that nothing is lost. The HTML shows them.
   *[other] The fonts have no sign for { $count } characters: { $missing }. In the PDF each stands as a mark such as [U+4E2D], so that nothing is lost. The HTML shows them.
}
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
