# What came of a pack or an overlay that somebody brought.

## A new version of the page

renew-ready = A new version of Anteroom is ready. Your work is saved before it is loaded.
renew-now = Load it now

## In a frame

framed-download = No file? The page around this one may not allow downloads. Open Anteroom in a tab of its own, or ask whoever runs the page to allow them.
framed-copy = Copy its text instead
framed-copied = Copied. Paste it into a text file and save that with the ending .json.

## Only to be read

shown-to-be-read = This is shown to be read: nothing can be changed here. You can look at everything and make every document.

## Packs and overlays

told-reading = Reading “{ $name }”…
told-not-loaded = “{ $name }” cannot be loaded
told-not-loaded-why = “{ $name }” cannot be loaded. { $why }
told-errors-said = { $count ->
    [one] “{ $name }” has { $count } error, so nothing of it was loaded. It is shown at the top of the first page.
   *[other] “{ $name }” has { $count } errors, so nothing of it was loaded. They are listed at the top of the first page.
}
told-errors = { $count ->
    [one] “{ $name }” has { $count } error. Nothing of it was loaded.
   *[other] “{ $name }” has { $count } errors. Nothing of it was loaded.
}
told-loaded-said = { $title } is loaded.
told-loaded = { $title } is loaded
told-kept-errors = It was kept from your last visit and no longer fits this version of the questions. Ask whoever wrote it for a new one; until then the standard pack is used.
told-new-errors = Give this list to whoever wrote it. Everything goes on with the questions as they were before.
told-lies-over = { $title } lies over the standard pack
told-in-place = Version { $version }, in place of the standard pack.
told-unkept = There is no room to keep it on this device. Load it again on your next visit.
told-forget = Forget it
told-named = This page names it, so it is loaded on every visit.
told-take-off = Take it off, back to the standard pack
told-version = Version { $version }.
told-adds = It adds { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
} and { $clauses ->
    [one] { $clauses } clause
   *[other] { $clauses } clauses
}, and changes { $reworded ->
    [one] { $reworded } clause
   *[other] { $reworded } clauses
} and { $changed ->
    [one] { $changed } number or text
   *[other] { $changed } numbers and texts
} of the standard pack. Every document lists them.
told-not-asked = Not asked:
told-more = And { $count } more. Mend these first.
told-warnings = { $count ->
    [one] { $count } warning for its author
   *[other] { $count } warnings for its author
}
told-error = Error
told-warning = Warning
told-code = Code { $code }

## Files

file-not-opened = “{ $name }” cannot be opened. { $why }
link-not-opened = The request in this link cannot be opened. { $why }
cannot-be-read = “{ $title }” cannot be read. { $why }
title-from-file = { $title } (from a file)
assess-it = Assess it
for-vendors = This page is for vendors: it opens the request that a buyer sent you, or your own response. Ask the buyer for the request.
file-too-large = It is larger than 32 MB, which no assessment is. Choose another file.
file-unreadable = The browser could not read it. Choose it again.
broken-link = This link is not complete. Ask for the request as a file, and open that.
not-here = That assessment is not on this device. If you have its file, open it here.
response-alone = This response belongs to an assessment that is not on this device. You see it as the vendor does.
already-here = You have this on this device already. It is open where you left it.
opened-copy = You have another version of this on this device. The file is open as a copy; nothing was overwritten.
link-too-long = This request is too long for a link. Download the file and send that.
link-copied = Copied the link. Whoever opens it can answer the request.

## Where a fault of a file is

fault-line = Line { $line }, column { $column }: { $message }
fault-path = At { $path }: { $message }
fault-line-path = Line { $line }, column { $column }, at { $path }: { $message }
fault-more = { $count ->
    [one] { $fault } There is one more fault.
   *[other] { $fault } There are { $count } more faults.
}
fault-ask = Ask for the file again.
