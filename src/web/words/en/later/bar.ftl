# The top bar: what is open, and the tools.

bar-skip-to-questions = Skip to the questions
bar-skip-to-content = Skip to the content
bar-download = Download this as a file
bar-keys = Keys
bar-rename = Rename
bar-rename-named = Rename “{ $title }”
bar-name = What you call this purchase
bar-untitled = Untitled
