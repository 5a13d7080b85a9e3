"""Cuts the fonts of the PDF writer from their variable originals.

Run in an empty folder after
`pip install fonttools fontpkg-source-serif-4 fontpkg-source-sans-3 fontpkg-source-code-pro`
(versions 4.4, 3.52 and 1.26 of the fonts); writes the nine `.ttf` files there.
"""

from importlib.resources import files

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

# Latin, Greek, Cyrillic, and the signs contracts use; the rest is reported as missing.
RANGES = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1FFF),
    (0x2000, 0x27BF), (0xFB00, 0xFB04), (0xFFFD, 0xFFFD),
]
SERIF, SANS, CODE = "source_serif_4", "source_sans_3", "source_code_pro"
# "Source" is a reserved name: what is changed must be called something else.
CUTS = [
    ("serif-regular", SERIF, "SourceSerif4[opsz,wght].ttf", {"opsz": 11, "wght": 400}, "Anteroom Serif", "Regular"),
    ("serif-semibold", SERIF, "SourceSerif4[opsz,wght].ttf", {"opsz": 11, "wght": 620}, "Anteroom Serif", "Semibold"),
    ("serif-italic", SERIF, "SourceSerif4-Italic[opsz,wght].ttf", {"opsz": 11, "wght": 400}, "Anteroom Serif", "Italic"),
    ("serif-semibold-italic", SERIF, "SourceSerif4-Italic[opsz,wght].ttf", {"opsz": 11, "wght": 620}, "Anteroom Serif", "Semibold Italic"),
    ("sans-regular", SANS, "SourceSans3[wght].ttf", {"wght": 400}, "Anteroom Sans", "Regular"),
    ("sans-semibold", SANS, "SourceSans3[wght].ttf", {"wght": 600}, "Anteroom Sans", "Semibold"),
    ("sans-italic", SANS, "SourceSans3-Italic[wght].ttf", {"wght": 400}, "Anteroom Sans", "Italic"),
    ("sans-semibold-italic", SANS, "SourceSans3-Italic[wght].ttf", {"wght": 600}, "Anteroom Sans", "Semibold Italic"),
    ("mono-regular", CODE, "SourceCodePro[wght].ttf", {"wght": 400}, "Anteroom Mono", "Regular"),
]


def cut(name, package, file, place, family, style):
    """Writes one font: one place of the variable original, fewer signs, a new name."""
    font = TTFont(str(files(f"fontpkg_{package}") / "files" / file))
    font = instancer.instantiateVariableFont(font, place)
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]
    options.drop_tables += ["STAT", "GSUB", "meta", "gasp", "BASE"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[c for a, b in RANGES for c in range(a, b + 1)])
    cutter.subset(font)
    postscript = f"{family.replace(' ', '')}-{style.replace(' ', '')}"
    for number, text in [(1, family), (2, style), (3, postscript), (4, f"{family} {style}"), (6, postscript)]:
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = place["wght"]
    font["head"].created = font["head"].modified = 3_500_000_000
    font.recalcTimestamp = False
    font.save(f"{name}.ttf")


for each in CUTS:
    cut(*each)
