"""What the network sees of a word, and the vocabularies of it.

The analyser computes the same features in Swift (`WordFeatures.swift`); a change here is a change there. A table of examples that both are
checked against lies beside the analyser's tests: features.py --check TABLE
"""

import collections
import sys

KINDS = "f c 1 2 3 4 a b d e g s".split()
# The form in small letters, the form as it stands, its first 1, 2, 3, 4 and last 1, 2, 3, 4, 5 letters, and its shape.
MINIMUM = dict(zip(KINDS, (2, 3, 2, 3, 3, 4, 2, 3, 3, 3, 4, 3)))

REPLACED = {"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "--", "…": "..."}


def normal(form):
    """A form with digits as 0 and one kind of quotation mark and dash."""
    return "".join("0" if "0" <= c <= "9" else REPLACED.get(c, c) for c in form)


def lower(text):
    """Small letters, scalar by scalar."""
    return "".join(c.lower() for c in text)


def shape(text):
    """Classes of letters, at most two of the same in a row: Vietnam is Xxx → Xxx."""
    out = []
    for c in text:
        if c.isupper():
            c = "X"
        elif c.islower():
            c = "x"
        if len(out) < 2 or out[-1] != c or out[-2] != c:
            out.append(c)
    return "".join(out[:8])


def keys(form):
    """The features of a form, one for each of KINDS."""
    cased = normal(form)
    text = lower(cased)
    values = [text, cased, text[:1], text[:2], text[:3], text[:4], text[-1:], text[-2:], text[-3:], text[-4:], text[-5:], shape(cased)]
    return [kind + value for kind, value in zip(KINDS, values)]


SPACED = "w"
# Whether white space stands before a word, for the segmenter alone.


class Vocabulary:
    """Numbers features: row 0 pads, then one row for the unknown of each kind, then the features in the order of their text."""

    def __init__(self, sentences, minimum=None, spaced=False):
        minimum = dict(MINIMUM) if minimum is None else {kind: minimum for kind in KINDS}
        minimum[SPACED] = 1
        self.kinds = KINDS + ([SPACED] if spaced else [])
        self.spaced = spaced
        counts = collections.Counter()
        for sentence in sentences:
            for word in sentence.words:
                counts.update(keys(word.form))
        kept = sorted(key for key, count in counts.items() if count >= minimum[key[0]])
        if spaced:
            kept += [SPACED + "0", SPACED + "1"]
        self.first = 1 + len(self.kinds)
        self.rows = {key: self.first + place for place, key in enumerate(kept)}
        self.unknown = {kind: 1 + place for place, kind in enumerate(self.kinds)}

    def __len__(self):
        return self.first + len(self.rows)

    def ids(self, form, space=True):
        ids = [self.rows.get(key, self.unknown[key[0]]) for key in keys(form)]
        return ids + [self.rows[SPACED + "01"[space]]] if self.spaced else ids


def check(path):
    """Compares the features of forms with a table: a form and its features in each line, with tabs between."""
    wrong = 0
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            form, *wanted = line.rstrip("\n").split("\t")
            if keys(form) != wanted:
                wrong += 1
                print(f"{path}:{number}: {keys(form)} instead of {wanted}", file=sys.stderr)
    return wrong


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] != "--check":
        sys.exit("usage: features.py --check TABLE")
    sys.exit(1 if check(sys.argv[2]) else 0)
