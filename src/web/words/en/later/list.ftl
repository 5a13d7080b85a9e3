# The list of assessments at home.

list-search = Search your assessments
list-search-hint = Title, device or vendor
list-found = { $count ->
    [one] { $count } assessment found
   *[other] { $count } assessments found
}
list-sort = Sort by
list-by-change = Last change
list-by-name = Name
list-by-verdict = Verdict
list-by-progress = Progress
list-show = Which assessments
list-all = All
list-going = In progress
list-complete = Complete
list-requests = Requests to answer
list-archived = Archived
list-nothing = Nothing fits “{ $text }”
list-none-here = There is nothing here any more
list-all-archived = All your assessments are archived
list-compare = Compare several side by side
list-choose = Choose { $title } for a comparison
list-compare-these = Compare these { $count }
list-compare-one = Compare
list-compare-more = Choose one more: a comparison needs two.
list-compare-fewer = { $count } chosen. A comparison has room for { $most }: leave { $over } out.
list-compare-none = Choose none
list-show-all = Show all assessments
list-show-archived = Show archived assessments

## One assessment

list-untitled = Untitled
list-no-device = No device named yet
list-request = Answering a request
list-answered-in = Answered in { $title }
list-answered = { $done } of { $of } answered
list-changed-today = Today { $time }
list-changed-yesterday = Yesterday { $time }
list-actions = More for { $title }
list-rename = Rename
list-rename-title = Title
list-rename-this = Rename { $title }
list-duplicate = Duplicate
list-duplicate-this = Duplicate { $title }
list-download = Download
list-download-this = Download { $title }
list-archive = Archive
list-archive-this = Archive { $title }
list-unarchive = Take out of the archive
list-unarchive-this = Take { $title } out of the archive
list-delete = Delete
list-delete-this = Delete { $title }
title-copy = { $title } (copy)

## What is said

archived = Archived “{ $title }”
deleted = Deleted “{ $title }”
not-removed = This could not be deleted. Reload the page and try again.
not-kept = This could not be saved on this device. Download it as a file instead.
