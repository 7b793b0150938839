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

    A span is named where a proper noun heads it. What counts is its core: the name without titles, articles and what is added behind. Of cores
    that overlap, the longest is kept.
    """
    words = sentence.words
    cores = []
    for first, last, kind in entity_spans(words):
        heads = [index for index in range(first, last) if not first <= words[index].head - 1 < last]
        if kind in NAMED and len(heads) == 1 and words[heads[0]].upos == "PROPN":
            cores.append((*core(words, first, last, heads[0], kind), kind))
    tags = ["O"] * len(words)
    for first, last, kind in sorted(cores, key=lambda span: (span[0] - span[1], span[0])):
        if all(tag == "O" for tag in tags[first:last]):
            for index in range(first, last):
                tags[index] = ("B-" if index == first else "I-") + NAMED[kind]
    return tags


def entity_spans(words):
    """The annotated spans, each with its first word, the word after it, and its kind, in the order of their ends."""
    open_spans, spans = [], []
    for index, word in enumerate(words):
        for piece in re.findall(r"\([^()]*\)?|[^()]+\)", word.entity):
            if piece.startswith("("):
                fields = piece.strip("()").split("-")
                open_spans.append((fields[0], fields[1] if len(fields) > 1 else "", index))
                if piece.endswith(")"):
                    _, kind, first = open_spans.pop()
                    spans.append((first, index + 1, kind))
            else:
                identity = piece.rstrip(")").split("-")[0]
                for place in range(len(open_spans) - 1, -1, -1):
                    if open_spans[place][0] == identity:
                        _, kind, first = open_spans.pop(place)
                        spans.append((first, index + 1, kind))
                        break
    return spans


JOINTS = {"of", "and", "&", "the", "for", "-", "–", "'s", "’s", "'", "’", "de", "la", "del", "du", "van", "von", "bin", "al", "el"}


def core(words, first, last, head, kind):
    """The name within an annotated span.

    Of a person the head and the parts of the name tied to it, without titles; else the run of proper nouns about the head, over small words that
    names hold.
    """
    if kind == "person":
        end = head + 1
        for index in range(head + 1, last):
            if words[index].deprel.split(":")[0] == "flat" and words[index].head - 1 == head:
                end = index + 1
        return head, end

    def proper(index):
        return words[index].xpos in ("NNP", "NNPS")

    start = head
    while start > first:
        before = start - 1
        while before > first and words[before].form.lower() in JOINTS:
            before -= 1
        if not proper(before):
            break
        start = before
    end = head + 1
    while end < last:
        after = end
        while after < last - 1 and words[after].form.lower() in JOINTS:
            after += 1
        if not proper(after):
            break
        end = after + 1
    return start, end
