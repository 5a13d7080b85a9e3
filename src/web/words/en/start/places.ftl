# Where one can be.

place-home = Assessments
place-profile = Profile
place-readiness = Readiness
place-vendor = Vendor answers
place-review = Review
place-scorecard = Scorecard
place-contract = Contract
place-documents = Documents
place-references = References
place-sign-off = Sign-off
place-compare = Compare
place-stored = What is stored
place-gallery = Gallery
