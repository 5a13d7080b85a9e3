# Where the questions and clauses come from.

references-small = References
references-title = Where the questions come from
references-help = The published texts behind the questions of this purchase, each with its edition and what to check in it. A note that says “secondary source” means that the text itself was not read: look there before you rely on it.
references-back = Back to the questions
references-texts = Published texts
references-flyers = What the HHS 405(d) flyers ask for, and what answers it here
references-flyers-help = 000 is the flyer with ten mitigations, 001 the one with questions for staff. Every question is listed; those that this purchase asks are links.
references-flyers-caption = The flyers, item by item
references-item = Item
references-asks-for = What it asks for
references-questions = Questions
references-clauses = Clauses
references-clauses-each = Each clause of the addendum, and what it rests on
references-cited-as = Cited as { $short }
references-nobody = No question asked here refers to it.
references-refer = { $count ->
    [one] { $count } question refers to { $short }
   *[other] { $count } questions refer to { $short }
}
references-place = { $short }: { $places }
