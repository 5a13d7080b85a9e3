# Search over everything one can go to.

search-title = Search
search-open = Search
search-found = What was found
search-hint = A word, or an id such as IAM-06
search-hint-home = The name of an assessment
search-jump = Go to
search-count = { $count ->
    [0] Nothing found
    [one] { $count } found
   *[other] { $count } found
}
search-count-shown = { $count } found, the first { $shown } shown. Another word makes it fewer.
search-what = Searched are the questions of this purchase with their help, answers, notes and evidence, the clauses with their wording, sections, and screens. Questions that this purchase does not ask are left out.
search-what-home = Searched are the names of the assessments on this device. Open one to search its questions, answers and clauses.
search-kind-question = Question
search-kind-clause = Clause
search-kind-left-out = Not in the addendum
search-kind-section = Section
search-kind-station = Screen
search-kind-assessment = Assessment
search-part-help = Help:
search-part-answer = Answer:
search-part-note = Note:
search-part-evidence = Evidence:
search-part-wording = Wording:
