"""Looks at pictures in a browser; see scripts/check-pictures."""

import argparse
import os
import pathlib
import re
import sys
import tempfile

from browser import Browser, Page

HERE = pathlib.Path(__file__).parent
LOOK = (HERE / "look.js").read_text(encoding="utf-8")


def faults_of_roles(roles, pictures):
    """What those who listen would miss."""
    faults = []
    documents = [name for role, name in roles if name and role.lower() in ("graphics-document", "graphicsdocument", "document")]
    if len(documents) < pictures:
        faults.append("a picture has no role or no name")
    # Those of footnotes have no names: they are read.
    items = [name for role, name in roles if role.lower() == "listitem" and name]
    if len(items) < pictures:
        faults.append("the statements are no items of a list")
    faults += ["a link has no name" for role, name in roles if role == "link" and not name]
    return faults


def look(page, label, pictures, screenshots=None):
    """All faults of a page, in light, dark and print; keeps screenshots."""
    faults = []
    for scheme in ["light", "dark"]:
        page.media(scheme=scheme)
        faults += [f"{label}: {scheme}: {fault}" for fault in page.evaluate(LOOK)]
        if screenshots:
            page.screenshot(f"{screenshots}/{label}.{scheme}.png")
    page.media("print", "dark")
    faults += [f"{label}: print: {fault}" for fault in page.evaluate(LOOK)]
    if screenshots:
        page.screenshot(f"{screenshots}/{label}.print.png")
    page.media()
    if pictures:
        faults += [f"{label}: {fault}" for fault in faults_of_roles(page.roles(), pictures)]
    return faults + [f"{label}: {complaint}" for complaint in page.complaints()]


# What must be found in faulty.svg: a check that finds nothing there would find nothing anywhere.
KNOWN = [
    "the identifier twice occurs twice", "aria-labelledby leads nowhere: nowhere", "the item twice has no name", "stands in no list",
    'the label "far too long for it" leaves its shape on the right', 'the labels "one over" and "another" overlap',
    'light: the label "pale" has a contrast', 'dark: the label "black in the dark" has a contrast', 'the label "beyond the edge" leaves the picture',
    "fetched: ", "console: ", "points on a page, less than 7", "entities are more than a page carries",
    "lines are more than the eye follows",
    "a picture has no role or no name", "the statements are no items of a list",
]


def size_of(path):
    """A window that has the shape of a picture."""
    box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', path.read_text(encoding="utf-8")[:2000])
    width, height = (float(box[1]), float(box[2])) if box else (1600, 1000)
    scale = min(1.0, 2400 / max(width, height))
    return max(200, int(width * scale)), max(200, int(height * scale))


def together(paths):
    """A page of several pictures, as someone might write it."""
    pictures = "\n".join(f"<figure>{path.read_text(encoding='utf-8')}</figure>" for path in paths)
    return f"<!doctype html><meta charset=utf-8><title>Pictures</title><link rel=icon href=data:,><style>body{{margin:2em}}figure{{margin:0 0 2em}}</style>\n{pictures}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--browser", required=True)
    parser.add_argument("--screenshots", required=True)
    parser.add_argument("pictures", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    faults = []
    with Browser(options.browser) as browser, tempfile.TemporaryDirectory() as folder:
        page = Page(browser, (HERE / "faulty.svg").as_uri())
        found = look(page, "faulty", 1)
        page.close()
        faults += [f"the check does not find: {fault}" for fault in KNOWN if not any(fault in one for one in found)]
        for path in options.pictures:
            width, height = size_of(path)
            page = Page(browser, path.resolve().as_uri(), width, height)
            found = look(page, path.stem, 1, options.screenshots)
            # Layouts that place nodes freely do not keep to a page; render says so.
            faults += [fault for fault in found if not (path.stem.endswith("forces") and " points on a page" in fault)]
            page.close()
        # Different pictures: the same one twice would share its identifiers, as it should.
        contents = {path.read_bytes(): path for path in options.pictures}
        three = list(contents.values())[-3:]
        if len(three) == 3:
            file = pathlib.Path(folder) / "three.html"
            file.write_text(together(three), encoding="utf-8")
            page = Page(browser, file.as_uri(), 1400, 1600)
            faults += look(page, "three-in-one", 3, options.screenshots)
            page.close()
        embedded = pathlib.Path(options.screenshots) / "embedded.html"
        if embedded.exists():
            file = pathlib.Path(folder) / "embedded.html"
            file.write_text("<!doctype html><meta charset=utf-8><title>Embedded</title><link rel=icon href=data:,>" + embedded.read_text(encoding="utf-8"), encoding="utf-8")
            page = Page(browser, file.as_uri(), 1200, 1600)
            faults += look(page, "embedded", 1, options.screenshots)
            page.close()
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        sys.exit(1)
    print(f"{len(options.pictures)} pictures are sound; screenshots are in {os.path.relpath(options.screenshots)}", file=sys.stderr)


main()
