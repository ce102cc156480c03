"""Cuts the fonts to the letters Vietnamese needs: small TrueType files without hints or layout features.

    fonts.py SCREEN_FONTS PAPER_FONTS OUT

SCREEN_FONTS holds Be Vietnam Pro as its npm package lays it out, PAPER_FONTS Liberation Serif 2.
Plain TrueType, because the program draws and embeds the very bytes the page loads.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

VIETNAMESE = "0102-0103 0110-0111 0128-0129 0168-0169 01A0-01A1 01AF-01B0 1EA0-1EF9 20AB"
SCREEN = f"0020-007E 00A0 00A7 00AB 00B0 00B7 00BB 00C0-00FF {VIETNAMESE} 2013-2014 2018-2019 201C-201D 2022 2026"
# Paper also shows what a person pasted: every hyphen and quotation mark, and marks that stand alone.
PAPER = f"0020-007E 00A0-00FF {VIETNAMESE} 0300-0303 0309 0323 2010 2012-2015 2018-201D 2022 2026"
# Values are set in the regular face, and a foreign parent's name keeps its letters.
VALUES = f"{PAPER} 0100-017F"

SCREEN_FACES = {"be-vietnam-pro-400": "Regular", "be-vietnam-pro-600": "SemiBold", "be-vietnam-pro-700": "Bold"}
PAPER_FACES = {"cam-tay-serif-regular": "Regular", "cam-tay-serif-bold": "Bold", "cam-tay-serif-italic": "Italic"}


def code_points(ranges: str) -> list[int]:
    """"0041-0043 20AB" as numbers."""
    points = []
    for part in ranges.split():
        first, _, last = part.partition("-")
        points += range(int(first, 16), int(last or first, 16) + 1)
    return points


def cut(source: Path, ranges: str) -> TTFont:
    """The font with only these letters, unhinted, unkerned."""
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = [1, 2, 4, 6]
    options.name_languages = [0x409]
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG", "kern", "gasp", "meta", "FFTM"]
    font = TTFont(source, recalcTimestamp=False)
    wanted = code_points(ranges)
    has = font.getBestCmap()
    if missing := [f"U+{point:04X}" for point in wanted if point not in has]:
        sys.exit(f"{source.name} lacks {' '.join(missing)}: is it the right font?")
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    return font


def rename(font: TTFont, family: str, style: str) -> None:
    """The Open Font License reserves the name Liberation for the uncut font."""
    full = family if style == "Regular" else f"{family} {style}"
    names = {1: family, 2: style, 4: full, 6: f"{family.replace(' ', '')}-{style}"}
    for record in font["name"].names:
        record.string = names[record.nameID]


def main(screen_fonts: Path, paper_fonts: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for name, style in SCREEN_FACES.items():
        [source] = screen_fonts.glob(f"**/BeVietnamPro_{name[-3:]}{style}.ttf")
        cut(source, SCREEN).save(out / f"{name}.ttf")
    for name, style in PAPER_FACES.items():
        font = cut(paper_fonts / f"LiberationSerif-{style}.ttf", VALUES if style == "Regular" else PAPER)
        rename(font, "Cam Tay Serif", style)
        font.save(out / f"{name}.ttf")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
