# Whether the open assessment is saved.

saved-here = Saved on this device
saved-saving = Saving…
saved-at = Saved on this device { $time }
saved-not = Not saved
saved-not-band = Not saved.
saved-blocked = This browser does not let the page keep anything, for example in a private window or a closed frame. Download your work before you close the page.
saved-unwanted = The page that shows Anteroom keeps nothing here. Download your work before you leave it.
saved-full = There is no room left on this device for this page. Download your work, then delete assessments you no longer need.
saved-conflict = Another tab has saved this assessment since you opened it. Nothing was overwritten.
saved-keep-mine = Keep mine as a copy
saved-take-theirs = Take theirs, drop mine
saved-download = Download draft
title-kept = { $title } (kept at { $time })
file-request = { $title } - request
file-response = { $title } - response
notice-close = Put this away
