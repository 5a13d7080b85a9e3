# The first screen, without the list.

home-title = Know what you connect before you buy it
home-purpose = Answer questions about a purchase, see whether the bid is safe to award and why, and leave with contract language that fits the vendor’s answers.
home-list = Your assessments
home-looking = Looking on this device…
home-new = What are you buying?
home-new-hint = Such as “Infusion pumps, ward 4”
home-no-title = Give the purchase a name first
home-start = Start an assessment
home-file = Have a file?
home-file-hint = An assessment, a PDF made here, a request to answer, a vendor’s response, or a zip of your hospital’s own questions. You can also drop it anywhere on this page.
home-file-label = Open a file
home-file-open = Open a file…
home-you = You
home-name = Your name or role
home-name-hint = Stands beside your answers and findings. Kept on this device.

## The offer of the tour

offer-title = First time here?
offer-help = Five steps through a finished example, two minutes. Nothing is sent anywhere.
offer-show = Show me around
offer-not-now = Not now
offer-never = Never show this

## The practice vendors

practice-new-here = New here? Try a practice vendor
practice-title = Practice vendors
practice-help = A practice vendor is made up, and has answered every question. Choose one to see its scorecard at once. Change anything; nothing real can break.
practice-pump = An infusion pump
practice-pump-good = Pump, good vendor
practice-pump-good-is = Answers and papers that hold.
practice-pump-mediocre = Pump, mediocre vendor
practice-pump-mediocre-is = Many half answers: see the contract make up for them.
practice-pump-clashing = Pump, vendor who contradicts itself
practice-pump-clashing-is = Good words that do not fit together.
practice-station = An imaging workstation
practice-station-good = Workstation, good vendor
practice-station-good-is = Software on your own computers.
practice-station-mediocre = Workstation, mediocre vendor
practice-station-mediocre-is = Where a lower tier forgives more.
practice-station-clashing = Workstation, vendor who contradicts itself
practice-station-clashing-is = What to ask when answers clash.
