"""Learns how a form becomes its lemma: how many letters go at its end, and what comes instead."""

import collections

from features import lower

LONGEST = 6


def script(form, lemma):
    """`N+suffix`: without its last N letters, plus the suffix; after `=` in place of the whole."""
    common = 0
    while common < min(len(form), len(lemma)) and form[common] == lemma[common]:
        common += 1
    if common == 0 and form:
        return "=" + lemma
    return f"{len(form) - common}+{lemma[common:]}"


def apply(edit, form):
    if edit.startswith("="):
        return edit[1:]
    count, _, suffix = edit.partition("+")
    return form[: len(form) - int(count)] + suffix


def learn(sentences):
    """Rules from `tag\\tending` to a script; a whole form is written after `^`. A rule is kept where a shorter ending would say something else."""
    counts = collections.defaultdict(collections.Counter)
    whole = collections.defaultdict(collections.Counter)
    for sentence in sentences:
        for word in sentence.words:
            if word.lemma == "_" and word.form != "_":
                continue
            proper = word.upos == "PROPN"
            form = word.form if proper else lower(word.form)
            edit = script(form, word.lemma)
            tag = f"{word.upos} {word.xpos}"
            whole[tag, form][edit] += 1
            if edit.startswith("="):
                continue  # went, be: of no use to other words
            for size in range(min(LONGEST, len(form)) + 1):
                counts[tag, form[len(form) - size :]][edit] += 1
    best = {}
    # Shorter endings first, so that a longer one is compared with what would be said without it.
    for tag, ending in sorted(counts, key=lambda key: (len(key[1]), key)):
        edit, count = min(counts[tag, ending].items(), key=lambda item: (-item[1], item[0]))
        if ending and (count < 2 or answer(best, tag, ending) == edit):
            continue
        best[f"{tag}\t{ending}"] = edit
    for (tag, form), edits in sorted(whole.items()):
        edit = min(edits.items(), key=lambda item: (-item[1], item[0]))[0]
        if answer(best, tag, form) != edit:
            best[f"{tag}\t^{form}"] = edit
    return best


def answer(rules, tag, form):
    if f"{tag}\t^{form}" in rules:
        return rules[f"{tag}\t^{form}"]
    for size in range(min(LONGEST, len(form)), -1, -1):
        edit = rules.get(f"{tag}\t{form[len(form) - size:]}")
        if edit is not None:
            return edit
    return "0+"


def add(file, rules):
    scripts = sorted(set(rules.values()))
    numbers = {edit: index for index, edit in enumerate(scripts)}
    file.keys("lemmas", {key: numbers[edit] for key, edit in rules.items()})
    file.strings("lemmas.scripts", scripts)
