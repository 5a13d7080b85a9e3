# What the whole program says.

## The language of these texts, and the way it is written: ltr or rtl

language = en
direction = ltr

## Notices

copy-blocked = This page may not use the clipboard. Select the text and copy it yourself.
only-to-read = This is shown to be read. Nothing was changed.
not-loaded = This could not be loaded. Check the connection and try again.
draft-copied = The page closed before your last changes were saved, and another tab has saved since. Yours are kept as a copy.

## Verdicts, tiers, depth

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
