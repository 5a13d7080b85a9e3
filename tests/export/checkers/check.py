"""What two programs of other people find against PDF/UA-1 (ISO 14289-1), a line each; nothing is good.

page-validation checks against rules tried on the corpus of veraPDF; outloud checks the Matterhorn
protocol. Usage: check.py FILE...
"""

import json
import subprocess
import sys
from pathlib import Path

import page

files = sys.argv[1:]

for file in files:
    for failure in page.validate_pdf(file, profile="ua1").failures:
        print(f"page-validation: {Path(file).name}: {failure.rule_id}: {failure.message}")

outloud = Path(sys.executable).with_name("outloud")
told = subprocess.run(
    [outloud, "--layer", "conformance", "--fail-on", "never", "--json", "-", *files],
    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True,
)
results = json.loads(told.stdout)["results"]
assert len(results) == len(files), "every file was looked at"
for result in results:
    name = Path(result["path"]).name
    if result["error"]:
        print(f"outloud: {name}: {result['error']}")
    for finding in result["findings"]:
        # A guess: the same text at the same place of three pages is a header. The documents that are
        # hard to set are made of the same text over and over.
        guessed = finding["rule"] == "PAG-001" and name.startswith("hard")
        if finding["severity"] != "info" and not guessed:
            print(f"outloud: {name}: {finding['rule']}: {finding['message']} (page {finding.get('page', 'none')})")
