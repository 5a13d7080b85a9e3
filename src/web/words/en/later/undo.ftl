# Steps that can be taken back, by name. A name stands alone or in one of the first four.

undo-back = Undo: { $step }
undo-again = Redo: { $step }
undo-took-back = Took back: { $step }
undo-did-again = Done again: { $step }
undo-redo = Redo
undo-undo = Undo
undo-took-back-many = { $count ->
    [one] Took back { $count } step
   *[other] Took back { $count } steps
}

## What was done

undo-titled = Name set to “{ $title }”
undo-dated = Judged as of { $date }
undo-answer = { $id } set to { $answer }
undo-answer-taken = Answer to { $id } taken back
undo-answer-field = { $id } filled in
undo-answer-note = Note on { $id }
undo-answer-evidence = Evidence for { $id }
undo-answer-by = Who answered { $id }
undo-finding = { $finding ->
    [accepted] { $id } accepted
    [rejected] { $id } rejected
    [needs-evidence] { $id } needs evidence
   *[none] Finding on { $id } taken back
}
undo-override = Credit of { $id } set by hand
undo-override-taken = Credit of { $id } by hand taken back
undo-controls = Compensating controls for { $id }
undo-comment = { $audience ->
    [vendor] Comment for the vendor on { $id }
   *[internal] Internal comment on { $id }
}
undo-comment-taken = Comment on { $id } taken back
undo-strength = “{ $clause }” set to { $strength ->
    [fallback] fallback
    [base] base
    [strong] strong
   *[remedy] remedy
}
undo-strength-taken = “{ $clause }” set to the computed strength
undo-value = “{ $variable }” set to { $value }
undo-value-taken = “{ $variable }” set to its default
undo-remedy = Plan for { $id }
undo-remedy-taken = Plan for { $id } taken back
undo-talks = “{ $clause }”: { $state ->
    [objects] vendor objects
    [fallback] fallback agreed
    [accepted] accepted
   *[proposed] proposed
}
undo-paragraph = Paragraph added to “{ $clause }”
undo-paragraph-taken = Added paragraph taken out of “{ $clause }”
undo-talks-note = Note on the talks about “{ $clause }”
undo-talks-note-taken = Note on the talks about “{ $clause }” taken away
undo-assigned = { $count ->
    [one] { $count } question given to { $name }
   *[other] { $count } questions given to { $name }
}
undo-assigned-taken = { $count ->
    [one] { $count } question given to nobody
   *[other] { $count } questions given to nobody
}
undo-put-off = { $count ->
    [one] { $count } question marked “not answered yet”
   *[other] { $count } questions marked “not answered yet”
}
undo-put-off-taken = { $count ->
    [one] { $count } question no longer marked “not answered yet”
   *[other] { $count } questions no longer marked “not answered yet”
}
undo-together = { $count ->
    [one] { $count } change
   *[other] { $count } changes at once
}
undo-exception = Exception for { $id }
undo-exception-taken = Exception for { $id } taken back
undo-signed = Signatures under the result
undo-clarified = Open points asked of the vendor
undo-clarified-taken = Open points no longer asked
undo-sign-off = Residual risk accepted
undo-sign-off-taken = Acceptance of the residual risk taken back
undo-response = Response of the vendor taken in

## The list of steps

steps-title = Steps of this session
steps-none = Nothing has been changed since this was opened.
steps-help = The last step comes first. What you take back can be done again until you change something else.
steps-back-to = Take back to here
steps-back-to-named = Take back to here: { $step }
steps-now = Done
steps-again = Taken back
