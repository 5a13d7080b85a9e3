# What the keys do.

keys-title = Keys
keys-everywhere = Everywhere
keys-answering = In a question
keys-reviewing = In the review
keys-searching = In the search
keys-search = Search
keys-search-always = Search, also from a text field
keys-help = Show this help
keys-undo = Take the last step back (outside a text field)
keys-redo = Do it again
keys-tab = Go to the next control, Shift and Tab to the last
keys-escape = Close what stands above the page
keys-choose = Choose an answer by its number
keys-arrows = Go through the choices
keys-step = Go to the next question on the page, or the one before
keys-step-arrows = The same; arrows alone stay with the choices
keys-next-unanswered = Go to the next unanswered question
keys-review-step = Go to the next answer, or the one before
keys-review-list = Go through the list of answers
keys-found = Go through what was found
keys-found-go = Go there
keys-on-a-mac = On a Mac, use Command in place of Ctrl.
keys-single = Single keys are shortcuts
keys-single-help = Turn this off if you speak to your computer, or press keys by accident: then 1 to 9, J, K, N, / and ? do nothing on their own. Kept on this device.
keys-tour = Show the tour again
keys-steps = Show the steps of this session
