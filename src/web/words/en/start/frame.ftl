# The frame around every screen: top bar, the stations, the foot.

frame-opening = Opening…
frame-drafting-help = Drafting help, not legal advice. The score orders and explains; it does not measure the chance of harm.
frame-stays-here = Nothing you enter leaves this device.
frame-drop = Drop the file to open it
frame-stations = Stations
frame-title = { $screen } – { $assessment } – Anteroom
frame-title-alone = { $screen } – Anteroom
frame-not-loaded = This part of the program could not be loaded
frame-not-loaded-next = Check the connection. Nothing you entered is lost.
frame-try-again = Try again
frame-on-its-way = On its way…

## The stations as a vendor sees them

place-vendor-own = Your answers
place-scorecard-own = Your score
place-documents-own = Finish

## How a station stands

stands-counted = { $done } of { $of }
stands-risk = { $tier } risk
stands-risk-so-far = { $tier } risk, not final
stands-to-look-at = { $count } to look at
stands-in-progress = In progress
stands-clauses = { $count ->
    [one] { $count } clause
   *[other] { $count } clauses
}
stands-response-file = Response file
stands-documents = Addendum, report
