# The tour.

tour-step = Tour, step { $step } of { $of }
tour-next = Next
tour-back = Back
tour-finish = Finish
tour-end = End the tour
tour-start = Start with a name
tour-start-says = Name what you buy, and the assessment is there. It is saved on this device as you go. For this tour we open a practice assessment.
tour-profile = Say what the device is and does
tour-profile-says = From this profile comes the risk tier: how much harm a fault could do, and how exposed the device is. The tier decides how many questions follow and how strict they are.
tour-answers = The vendor answers, or you do
tour-answers-says = Send the questions to the vendor as a file, or answer from what you have. Each answer shows at once what it changes. Some questions are gates: one wrong answer there can stop the purchase.
tour-scorecard = See the verdict, and why
tour-scorecard-says = Gates come first, the score second. Every number can be opened, and the page names the smallest change that would pass.
tour-contract = Leave with a contract
tour-contract-says = Each gap in the answers becomes a clause with its reason. Edit the wording here, then download the addendum. This practice assessment stays in your list until you delete it.
