"""Makes the shipped fonts from the npm package inter-ui (SIL OFL 1.1): static, subset, figures tabular by default.

    npm pack inter-ui@4.1.1 && tar xzf inter-ui-4.1.1.tgz
    python3 -m pip install fonttools brotli
    python3 build-tools/inter-subset.py package .

AWT cannot ask for OpenType features, so the tabular figures are put where the proportional ones were, in the TTF (charts
drawn on the server) and in the WOFF2 (pages) alike: text measured on the server is as wide in the browser.
"""

import os
import shutil
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

PUNCTUATION = [
    *range(0x2000, 0x200C), 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E,
    0x2020, 0x2022, 0x2026, 0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2116, 0x2122,
]
ARROWS = [0x2190, 0x2191, 0x2192, 0x2193, 0x2197, 0x2198]
MATHS_AND_SHAPES = [
    0x03C1, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265,
    0x25A0, 0x25B2, 0x25B6, 0x25BC, 0x25C0, 0x25C6, 0x25CB, 0x25CF, 0x2713, 0x2717,
]
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x218, 0x21C)]
TABULAR = [*range(0x30, 0x3A), 0x2B, 0x2212]


def tabular_by_default(font):
    gsub = font["GSUB"].table
    swap = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    swap.update(getattr(table, "ExtSubTable", table).mapping)
    for cmap in font["cmap"].tables:
        for code in TABULAR:
            if code in cmap.cmap:
                cmap.cmap[code] = swap.get(cmap.cmap[code], cmap.cmap[code])
    widths = {font["hmtx"][font.getBestCmap()[code]][0] for code in range(0x30, 0x3A)}
    assert len(widths) == 1, widths


def make(source, target, flavor):
    font = TTFont(source)
    tabular_by_default(font)
    options = subset.Options()
    options.layout_features = ["kern", "tnum", "ccmp", "mark"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LATIN + PUNCTUATION + ARROWS + MATHS_AND_SHAPES)
    subsetter.subset(font)
    font.flavor = flavor
    font.save(target)
    print(target, os.path.getsize(target))


def main(package, project):
    charts = os.path.join(project, "analytics-ejb/src/main/resources/org/clientroi/report/chart")
    pages = os.path.join(project, "survey-web/src/main/webapp/assets/fonts")
    for weight in ("Regular", "SemiBold"):
        source = os.path.join(package, f"web/Inter-{weight}.woff2")
        make(source, os.path.join(charts, f"Inter-{weight}.ttf"), None)
        make(source, os.path.join(pages, f"Inter-{weight}.woff2"), "woff2")
    for folder in (charts, pages):
        shutil.copy(os.path.join(package, "LICENSE.txt"), os.path.join(folder, "Inter-LICENSE.txt"))


main(sys.argv[1], sys.argv[2])
