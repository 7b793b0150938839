"""Reads CoNLL-U treebanks: documents, paragraphs, sentences, words."""

import dataclasses
import re


@dataclasses.dataclass
class Word:
    """One syntactic word."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int  # 0 for the root, else the place of the head, counted from 1
    deprel: str
    entity: str  # the Entity= annotation, "" where there is none
    space_after: bool = True
    glued: bool = False  # the word continues a multiword token that an earlier word began


@dataclasses.dataclass
class Sentence:
    words: list
    new_paragraph: bool
    new_document: bool
    document: str
    text: str


def read(path):
    """The sentences of a CoNLL-U file, in its order."""
    sentences = []
    words, spans = [], {}
    paragraph = document = False
    name = text = ""
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                document = True
                name = line.split("=", 1)[1].strip() if "=" in line else ""
            elif line.startswith("# newpar"):
                paragraph = True
            elif line.startswith("# text = "):
                text = line[9:]
            elif line.startswith("#"):
                continue
            elif not line:
                if words:
                    for first, (last, space) in spans.items():
                        for index in range(first, last):
                            words[index].glued = True
                            words[index - 1].space_after = False
                        words[last - 1].space_after = space
                    sentences.append(Sentence(words, paragraph or document, document, name, text))
                words, spans = [], {}
                paragraph = document = False
            else:
                cells = line.split("\t")
                space = "SpaceAfter=No" not in cells[9].split("|")
                if "-" in cells[0]:
                    first, last = map(int, cells[0].split("-"))
                    spans[first] = (last, space)
                elif "." not in cells[0]:
                    entity = re.search(r"(?:^|\|)Entity=([^|]*)", cells[9])
                    words.append(
                        Word(
                            cells[1], cells[2], cells[3], cells[4], cells[5], int(cells[6]), cells[7],
                            entity.group(1) if entity else "", space,
                        )
                    )
    return sentences


NAMED = {"person": "PER", "place": "LOC", "organization": "ORG", "event": "EVT"}


def name_tags(sentence):
    """B-, I- and O tags of the named spans of a sentence whose document has Entity= annotation.

    A span is named where a proper noun heads it. Of nested spans the innermost of a kind that counts wins nothing: the outermost is kept,
    unless it is no name.
    """
    open_spans, spans = [], []
    for index, word in enumerate(sentence.words):
        for piece in re.findall(r"\([^()]*\)?|[^()]+\)", word.entity):
            if piece.startswith("("):
                fields = piece.strip("()").split("-")
                open_spans.append((fields[0], fields[1] if len(fields) > 1 else "", index))
                if piece.endswith(")"):
                    identity, kind, first = open_spans.pop()
                    spans.append((first, index + 1, kind))
            else:
                identity = piece.rstrip(")").split("-")[0]
                for place in range(len(open_spans) - 1, -1, -1):
                    if open_spans[place][0] == identity:
                        _, kind, first = open_spans.pop(place)
                        spans.append((first, index + 1, kind))
                        break
    tags = ["O"] * len(sentence.words)
    for first, last, kind in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if kind not in NAMED or any(tag != "O" for tag in tags[first:last]):
            continue
        heads = [
            index for index in range(first, last)
            if not first <= sentence.words[index].head - 1 < last
        ]
        if len(heads) != 1 or sentence.words[heads[0]].upos != "PROPN":
            continue
        first, last = core(sentence.words, first, last, heads[0])
        for index in range(first, last):
            tags[index] = ("B-" if index == first else "I-") + NAMED[kind]
    return tags


def core(words, first, last, head):
    """A named span without the article before it and the clauses, appositions and brackets after its name."""
    while first < head and words[first].upos in ("DET", "PRON"):
        first += 1
    for index in range(head + 1, last):
        outside = words[index].head - 1 <= head and words[index].deprel.split(":")[0] in ("appos", "acl", "advcl", "conj", "parataxis", "cc", "dep")
        if outside or words[index].form in (",", "(", "—", "–", ";", ":"):
            last = index
            break
    if last > first + 1 and words[last - 1].form in ("'s", "’s", "'"):
        last -= 1
    return first, max(last, head + 1)
