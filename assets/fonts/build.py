"""Build the fonts of the window, UI-400.ttf and UI-600.ttf: Inter and, for Chinese, Noto Sans SC in one file.

pygame looks a character up in one font only, so a name such as "Lin Mei 林梅" needs both scripts in it.
Run by hand when a new character is wanted or a source has a new version:

    pip install fonttools brotli
    npm pack inter-ui @fontsource/noto-sans-sc      (unpack both into one folder)
    python assets/fonts/build.py FOLDER

The result is the same to the last byte for the same sources. Figures are as wide as each other and the
small l has its foot, since columns of figures and names of people are what the window shows most.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

HERE = Path(__file__).resolve().parent
NAME = "Key Account UI"
WEIGHTS = {400: "Regular", 600: "SemiBold"}
UNITS = 2048
#: Moment written into the files, in seconds since 1904: any fixed one will do.
MOMENT = 3_850_000_000

#: From Inter: Latin with its extensions, punctuation, currencies, fractions, arrows, arithmetic, marks.
LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x250),
    *range(0x2B0, 0x370),
    *range(0x1E00, 0x1F00),
    *range(0x2000, 0x2070),
    *range(0x2070, 0x20D0),
    *range(0x2100, 0x2200),
    *range(0x2200, 0x2300),
    *range(0x25A0, 0x2600),
    *(0x2605, 0x2606, 0x2713, 0x2717),
)
#: From Noto: the signs of Chinese print.
CHINESE_SIGNS = (*range(0x2014, 0x2027), *range(0x3000, 0x3018), *range(0xFF01, 0xFF5F), 0xFFE5)
#: Forms of Inter that stand in for the usual ones, and where: figures of one width, an l with a foot.
FORMS = {"tnum": "0123456789", "cv05": "l"}


def chinese() -> set[int]:
    """Return the characters of GB 2312, both levels."""
    wanted = set()
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            wanted.update(map(ord, bytes((high, low)).decode("gb2312", "ignore")))
    return wanted


def used() -> set[int]:
    """Return the characters beyond ASCII in the scenarios and the catalogues that come with the game."""
    root = HERE.parents[1]
    files = [*root.glob("scenarios/**/*.yaml"), *root.glob("assets/locale/**/*.po")]
    return {ord(each) for path in files for each in path.read_text(encoding="utf-8") if ord(each) > 0x7E}


def cut(path: Path, characters: set[int]) -> TTFont:
    """Return the font of a file with these characters alone and without hints for other sizes."""
    font = TTFont(path, recalcTimestamp=False)
    options = Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", *FORMS]
    options.hinting = False
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def settle_forms(font: TTFont) -> None:
    """Let characters show their other forms from the start, since pygame cannot ask for a feature."""
    table, cmap = font["GSUB"].table, font.getBestCmap()
    swaps: dict[int, str] = {}
    for record in table.FeatureList.FeatureRecord:
        for index in record.Feature.LookupListIndex if record.FeatureTag in FORMS else ():
            for subtable in table.LookupList.Lookup[index].SubTable:
                other = getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {})
                for code in map(ord, FORMS[record.FeatureTag]):
                    swaps[code] = other.get(cmap[code], cmap[code])
    for part in font["cmap"].tables:
        part.cmap |= {code: glyph for code, glyph in swaps.items() if code in part.cmap}
    del font["GSUB"]


def name(font: TTFont, weight: int) -> None:
    """Give the merged font a name of its own, as its licence asks for."""
    table = font["name"]
    table.names = []
    style = WEIGHTS[weight]
    texts = {
        0: "Made from Inter (The Inter Project Authors) and Noto Sans SC (Google Inc., Adobe Inc.)",
        1: f"{NAME} {style}",
        2: "Regular",
        3: f"{NAME} {style}",
        4: f"{NAME} {style}",
        5: "Version 1.0",
        6: f"KeyAccountUI-{style}",
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
    }
    for number, text in texts.items():
        table.setName(text, number, 3, 1, 0x409)
    font["head"].created = font["head"].modified = MOMENT


def build(folder: Path, weight: int) -> Path:
    """Merge the two sources of a weight; return where the result stands."""
    inter = next(folder.rglob(f"Inter-{WEIGHTS[weight]}.woff2"))
    noto = next(folder.rglob(f"noto-sans-sc-chinese-simplified-{weight}-normal.woff2"))
    latin = cut(inter, set(LATIN) | used())
    settle_forms(latin)
    rest = (chinese() | used() | set(CHINESE_SIGNS)) - set(latin.getBestCmap())
    east = cut(noto, rest)
    for font in (latin, east):
        font.flavor = None
        scale_upem(font, UNITS)
    for tag in ("GPOS", "GSUB", "GDEF", "vhea", "vmtx", "BASE", "STAT", "meta", "gasp", "prep"):
        if tag in east:
            del east[tag]
        if tag in ("STAT", "meta", "gasp", "prep") and tag in latin:
            del latin[tag]
    target = HERE / f"UI-{weight}.ttf"
    with TemporaryDirectory() as scratch:
        parts = []
        for number, font in enumerate((latin, east)):
            parts.append(f"{scratch}/{number}.ttf")
            font.save(parts[-1])
        merged = Merger().merge(parts)
    name(merged, weight)
    merged.recalcTimestamp = False
    merged["post"].formatType = 3.0  # names of glyphs are for people who draw fonts
    merged.save(target)
    return target


if __name__ == "__main__":
    for each in WEIGHTS:
        made = build(Path(sys.argv[1]), each)
        print(f"{made}: {made.stat().st_size:,} bytes, {len(TTFont(made).getBestCmap()):,} characters")
