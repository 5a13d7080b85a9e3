# What the whole program says.

## The language of these texts, and the way it is written: ltr or rtl

language = en
direction = ltr

## Notices

broken-link = This link is not complete. Ask for the request as a file, and open that.
copy-blocked = This page may not use the clipboard. Select the text and copy it yourself.
not-here = That assessment is not on this device. If you have its file, open it here.
response-alone = This response belongs to an assessment that is not on this device. You see it as the vendor does.
already-here = You have this on this device already. It is open where you left it.
opened-copy = You have another version of this on this device. The file is open as a copy; nothing was overwritten.
not-loaded = This could not be loaded. Check the connection and try again.
not-removed = This could not be deleted. Reload the page and try again.
not-kept = This could not be saved on this device. Download it as a file instead.
link-too-long = This request is too long for a link. Download the file and send that.
draft-copied = The page closed before your last changes were saved, and another tab has saved since. Yours are kept as a copy.
link-copied = Copied the link. Whoever opens it can answer the request.

## Verdicts, tiers, depth

no-answers-yet = No answers yet
verdict-recommended = Recommended
verdict-conditional = Conditional
verdict-escalate = Escalate
verdict-stop = Stop
tier-low = Low
tier-moderate = Moderate
tier-high = High
tier-critical = Critical
tier-low-means = Little can go wrong, and little is connected.
tier-moderate-means = Something can go wrong, within limits.
tier-high-means = A fault or an attack could hurt patients or stop care.
tier-critical-means = A fault or an attack could kill, and the device can be reached.
factor-harm = Harm to a patient
factor-continuity = Care without it
factor-data = Patient data
factor-exposure = Connection
level-core = the core questions
level-standard = the core and the standard questions
level-full = all questions

## When the program stops

questions-unreadable = The questions could not be read. Reload the page; if it stays like this, the files of the page are from two versions.
