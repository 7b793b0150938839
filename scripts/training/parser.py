"""Trains the tagger and parser."""

import math
import random
import time

import torch
from torch.nn import functional as F

import conllu
from features import KINDS, Vocabulary
from network import Parser

SIZES = dict(embedding=128, width=128, layers=5, arc=128, label=96, dropout_in=0.25, dropout=0.25, dropout_heads=0.33)
TAG_KINDS = ("upos", "xpos", "feats", "name")
TAG_WEIGHTS = {"upos": 0.5, "xpos": 0.5, "feats": 0.3, "name": 0.5}
RARE = {"upos": 1, "xpos": 1, "feats": 3, "deprel": 3}


def tag_sets(sentences):
    """The values of each kind of tag, sorted; a rare value is not learned."""
    sets = {}
    for kind, least in RARE.items():
        counts = {}
        for sentence in sentences:
            for word in sentence.words:
                value = getattr(word, kind)
                counts[value] = counts.get(value, 0) + 1
        sets[kind] = sorted(value for value, count in counts.items() if count >= least)
    sets["name"] = ["O"] + [f"{edge}-{kind}" for kind in sorted(conllu.NAMED.values()) for edge in "BI"]
    return sets


class Example:
    """A sentence as numbers; -1 stands for what is not to be learned."""

    def __init__(self, sentence, vocabulary, tags):
        def place(kind, value):
            if value in tags[kind]:
                return tags[kind].index(value)
            base = value.split(":")[0]
            return tags[kind].index(base) if kind == "deprel" and base in tags[kind] else -1

        self.count = len(sentence.words)
        self.ids = torch.tensor([vocabulary.ids(word.form) for word in sentence.words])
        self.tags = torch.tensor([[place(kind, getattr(word, kind)) for kind in TAG_KINDS[:3]] for word in sentence.words])
        annotated = any(word.entity for word in sentence.words) or sentence.document.startswith("GUM")
        names = conllu.name_tags(sentence) if annotated else None
        self.names = torch.tensor([tags["name"].index(tag) for tag in names] if names else [-1] * self.count)
        self.heads = torch.tensor([word.head for word in sentence.words])
        self.deprels = torch.tensor([place("deprel", word.deprel) for word in sentence.words])


def batches(examples, words, generator):
    """Examples of like length together, about `words` words in a batch, in an order drawn from `generator`."""
    order = sorted(range(len(examples)), key=lambda i: (examples[i].count + generator.random() * 3, i))
    found, current, longest = [], [], 0
    for index in order:
        longest = max(longest, examples[index].count)
        if current and longest * (len(current) + 1) > words:
            found.append(current)
            current, longest = [], examples[index].count
        current.append(index)
    found.append(current)
    generator.shuffle(found)
    return found


def collate(examples):
    length = max(example.count for example in examples)
    batch = len(examples)
    ids = torch.zeros(length, batch, len(KINDS), dtype=torch.long)
    mask = torch.zeros(length, batch, dtype=torch.bool)
    tags = torch.full((length, batch, 4), -1)
    heads = torch.zeros(batch, length, dtype=torch.long)
    deprels = torch.full((batch, length), -1)
    for column, example in enumerate(examples):
        n = example.count
        ids[:n, column] = example.ids
        mask[:n, column] = True
        tags[:n, column, :3] = example.tags
        tags[:n, column, 3] = example.names
        heads[column, :n] = example.heads
        deprels[column, :n] = example.deprels
    return ids, mask, tags, heads, deprels


def forget(ids, mask, vocabulary, form, affix):
    """Makes some features unknown, as those of a word never seen: the form as a whole more often than a part of it."""
    unknown = torch.tensor([vocabulary.unknown[kind] for kind in KINDS])
    rate = torch.full((len(KINDS),), affix)
    drop = torch.rand(ids.shape) < rate
    whole = torch.rand(ids.shape[:2]) < form
    drop[..., 0] |= whole
    drop[..., 1] |= whole | (torch.rand(ids.shape[:2]) < form)
    return torch.where(drop & mask.unsqueeze(2), unknown, ids)


def losses(model, batch, soft=None):
    """The loss against the annotation, halved and joined by as much against `soft` where a teacher has an opinion (`distillation.py`)."""
    ids, mask, tags, heads, deprels = batch
    scores, arcs, labels = model(ids, mask)
    total = 0.0
    start = 0
    words = mask.sum()
    for column, kind in enumerate(TAG_KINDS):
        size = len(model.tags[kind])
        part = scores[..., start : start + size]
        start += size
        loss = F.cross_entropy(part.reshape(-1, size), tags[..., column].reshape(-1), ignore_index=-1, reduction="sum")
        total = total + TAG_WEIGHTS[kind] * loss / words
    valid = mask.t()
    gold = torch.where(valid, heads, -1)
    arc_loss = F.cross_entropy(arcs.reshape(-1, arcs.shape[2]), gold.reshape(-1), ignore_index=-1, reduction="sum") / words
    relation = model.relations(labels, heads)
    wanted = torch.where(valid, deprels, -1)
    label_loss = F.cross_entropy(relation.reshape(-1, relation.shape[2]), wanted.reshape(-1), ignore_index=-1, reduction="sum") / words
    total = total + arc_loss + label_loss
    return total if soft is None else 0.5 * total + 0.5 * soft(scores, arcs, relation, mask)


class Average:
    """An exponential mean of the weights, which is what is kept."""

    def __init__(self, model, decay):
        self.decay = decay
        self.steps = 0
        self.values = {name: value.detach().clone() for name, value in model.state_dict().items()}

    @torch.no_grad()
    def take(self, model):
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        for name, value in model.state_dict().items():
            self.values[name].lerp_(value, 1 - decay)


@torch.no_grad()
def evaluate(model, examples):
    """UPOS, UAS and LAS (subtypes cut) with the best head of each word by itself, in percent."""
    model.eval()
    right = [0, 0, 0, 0, 0]
    words = 0
    bases = torch.tensor([sorted({d.split(":")[0] for d in model.tags["deprel"]}).index(d.split(":")[0]) for d in model.tags["deprel"]])
    for first in range(0, len(examples), 64):
        ids, mask, tags, heads, deprels = collate(examples[first : first + 64])
        scores, arcs, labels = model(ids, mask)
        valid = mask.t()
        best = arcs.argmax(2)
        relation = model.relations(labels, best).argmax(2)
        known = deprels >= 0
        attached = (best == heads) & valid
        labelled = attached & known & (bases[relation] == bases[deprels.clamp(min=0)])
        size = len(model.tags["upos"])
        words += valid.sum().item()
        right[0] += ((scores[..., :size].argmax(2) == tags[..., 0]) & mask).sum().item()
        right[1] += attached.sum().item()
        right[2] += labelled.sum().item()
        second = size + len(model.tags["xpos"])
        right[3] += ((scores[..., size:second].argmax(2) == tags[..., 1]) & mask).sum().item()
        third = second + len(model.tags["feats"])
        right[4] += ((scores[..., second:third].argmax(2) == tags[..., 2]) & mask).sum().item()
    return [round(100 * value / words, 2) for value in right]


def train(model, vocabulary, examples, dev, epochs, seed, say, soft=None, rate=2e-3, words=1600):
    """Trains a model in place and leaves the mean weights in it."""
    generator = random.Random(seed)
    torch.manual_seed(seed)
    optimizer = torch.optim.Adam(model.parameters(), lr=rate, betas=(0.9, 0.98), fused=True)
    average = Average(model, 0.998)
    steps = epochs * len(batches(examples, words, random.Random(0)))
    step = 0
    start = time.time()
    for epoch in range(epochs):
        model.train()
        total = 0.0
        for indices in batches(examples, words, generator):
            progress = step / steps
            factor = min(1.0, (step + 1) / 200) * min(1.0, max(0.02, (1 - progress) / 0.75))
            for group in optimizer.param_groups:
                group["lr"] = rate * factor
            batch = collate([examples[i] for i in indices])
            batch = (forget(batch[0], batch[1], vocabulary, 0.15, 0.05),) + batch[1:]
            loss = losses(model, batch, None if soft is None else soft(indices))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            average.take(model)
            total += loss.item()
            step += 1
        if epoch % 3 == 2 or epoch == epochs - 1:
            kept = {name: value.clone() for name, value in model.state_dict().items()}
            model.load_state_dict(average.values)
            figures = "  ".join(f"{name} {' '.join(map(str, evaluate(model, part)))}" for name, part in dev.items())
            model.load_state_dict(kept)
        else:
            figures = ""
        say(f"epoch {epoch + 1:2d}  loss {total * epochs / steps:.3f}  {time.time() - start:5.0f} s  {figures}")
    model.load_state_dict(average.values)
    model.eval()
