"""Makes the two small fonts of the tests: a box for two Chinese characters and one Hebrew letter.

Run in this folder after `pip install fonttools`; one font has quadratic outlines, one cubic.
"""

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

ORDER = [".notdef", "box", "bar", "alef"]
SIGNS = {0x4E2D: "box", 0x6587: "bar", 0x5D0: "alef"}


def draw(pen, name):
    """Draws a box; a low one for a bar."""
    top = {"box": 1600, "bar": 400}.get(name, 1000)
    pen.moveTo((200, 0))
    for point in [(200, top), (1800, top), (1800, 0)]:
        pen.lineTo(point)
    pen.closePath()


for kind in ["ttf", "otf"]:
    builder = FontBuilder(2048, isTTF=kind == "ttf")
    builder.setupGlyphOrder(ORDER)
    builder.setupCharacterMap(SIGNS)
    if kind == "ttf":
        glyphs = {}
        for name in ORDER:
            pen = TTGlyphPen(None)
            draw(pen, name)
            glyphs[name] = pen.glyph()
        builder.setupGlyf(glyphs)
    else:
        strings = {}
        for name in ORDER:
            pen = T2CharStringPen(2048, None)
            draw(pen, name)
            strings[name] = pen.getCharString()
        builder.setupCFF("TestBoxes-Regular", {"FullName": "Test Boxes"}, strings, {})
    builder.setupHorizontalMetrics({name: (2048, 200) for name in ORDER})
    builder.setupHorizontalHeader(ascent=1800, descent=-248)
    builder.setupNameTable({"familyName": "Test Boxes", "styleName": "Regular", "psName": "TestBoxes-Regular"})
    builder.setupOS2(sTypoAscender=1800, usWinAscent=1800, usWinDescent=248, fsType=0)
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 3_500_000_000
    builder.font.recalcTimestamp = False
    builder.save(f"boxes.{kind}")
