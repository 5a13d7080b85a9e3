# What the keys do.

keys-title = Keys
keys-choose = Choose an answer of the question you are in
keys-step = Go to the next question on the page, or the one before
keys-step-arrows = The same; arrows alone stay with the choices
keys-next-unanswered = Go to the next unanswered question
keys-tab = Go to the next control, Shift and Tab to the last
keys-undo = Take the last step back (outside a text field)
keys-redo = Do it again
keys-help = Show this help
keys-on-a-mac = On a Mac, use Command in place of Ctrl.
