"""Trains the network that tells where sentences begin."""

import random
import time

import torch
from torch import nn
from torch.nn import functional as F

from conllu import Word
from features import Vocabulary
from network import Encoder

SIZES = dict(embedding=48, width=48, layers=2, dropout_in=0.2, dropout=0.1)
LONGEST = 250


class Segmenter(nn.Module):
    def __init__(self, vocabulary, sizes):
        super().__init__()
        self.sizes = sizes
        self.encoder = Encoder(vocabulary, sizes["embedding"], sizes["width"], sizes["layers"], sizes["dropout_in"], sizes["dropout"])
        self.start = nn.Linear(2 * sizes["width"], 2)

    def forward(self, ids, mask):
        return self.start(self.encoder(ids, mask))


def runs(sentences, generator, merge):
    """Runs of sentences, with 1 at the words that begin one.

    A run ends with its paragraph, unless it is drawn to go on, so that text without paragraphs is learned, too; and before it grows longer
    than LONGEST words.
    """
    run, found = [], []
    for sentence in sentences:
        ends = sentence.new_document or sentence.new_paragraph and generator.random() >= merge
        if run and (ends or len(run) + len(sentence.words) > LONGEST):
            found.append(run)
            run = []
        run += [(word, int(index == 0)) for index, word in enumerate(sentence.words)]
    if run:
        found.append(run)
    return found


class Datelines:
    """Makes the datelines that open news, which the treebanks lack: Hanoi (VNA) –; LIMA, Oct. 3 (Andina) --; Manila, Philippines —."""

    SHARE = 0.02
    MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec. January February August September October November December".split()
    DASHES = ["–", "—", "-", "--"]

    def __init__(self, sentences):
        words = {word.form for sentence in sentences for word in sentence.words if word.upos == "PROPN" and word.form.isalpha()}
        self.names = sorted(word for word in words if word[0].isupper() and len(word) > 2)

    def before(self, run, generator):
        """A run with a dateline before its first sentence, or as it is."""
        if generator.random() >= self.SHARE:
            return run
        pieces = [self.place(generator)]
        if generator.random() < 0.2:
            pieces += [",", self.place(generator)]
        if generator.random() < 0.3:
            pieces += [",", generator.choice(self.MONTHS), str(generator.randint(1, 31))]
        if generator.random() < 0.6:
            pieces += ["(", self.agency(generator), ")"]
        pieces.append(generator.choice(self.DASHES))
        line = []
        for index, piece in enumerate(pieces):
            following = pieces[index + 1] if index + 1 < len(pieces) else ""
            line.append(Word(piece, "", "", "", "", 0, "", "", space_after=piece != "(" and following not in (",", ")")))
        return [(word, int(index == 0)) for index, word in enumerate(line)] + [(run[0][0], 0)] + run[1:]

    def place(self, generator):
        name = generator.choice(self.names)
        return name.upper() if generator.random() < 0.3 else name

    def agency(self, generator):
        if generator.random() < 0.3:
            return generator.choice(self.names)
        return "".join(generator.choice("ABCDEFGHIJKLMNOPRSTUVX") for _ in range(generator.randint(2, 5)))


def collate(batch, vocabulary, cache):
    length = max(len(run) for run in batch)
    ids = torch.zeros(length, len(batch), len(vocabulary.kinds), dtype=torch.long)
    mask = torch.zeros(length, len(batch), dtype=torch.bool)
    starts = torch.full((length, len(batch)), -1)
    for column, run in enumerate(batch):
        rows = []
        for index, (word, _) in enumerate(run):
            key = (word.form, index == 0 or run[index - 1][0].space_after)
            if key not in cache:
                cache[key] = vocabulary.ids(*key)
            rows.append(cache[key])
        ids[: len(run), column] = torch.tensor(rows)
        mask[: len(run), column] = True
        starts[: len(run), column] = torch.tensor([start for _, start in run])
    starts[0] = -1
    return ids, mask, starts


@torch.no_grad()
def evaluate(model, vocabulary, sentences):
    """F1 of sentences, in percent, within paragraphs."""
    model.eval()
    cache = {}
    right = gold = found = 0
    for run in runs(sentences, random.Random(0), 0):
        ids, mask, starts = collate([run], vocabulary, cache)
        scores = model(ids, mask)[:, 0].argmax(1)
        guess = [0] + [i for i in range(1, len(run)) if scores[i] == 1] + [len(run)]
        wanted = [i for i, (_, start) in enumerate(run) if start] + [len(run)]
        spans = set(zip(wanted, wanted[1:]))
        right += len(spans & set(zip(guess, guess[1:])))
        gold += len(spans)
        found += len(guess) - 1
    return round(200 * right / (gold + found), 2)


def train(sentences, dev, epochs, seed, say):
    torch.manual_seed(seed)
    generator = random.Random(seed)
    vocabulary = Vocabulary(sentences, minimum=8, spaced=True)
    model = Segmenter(len(vocabulary), SIZES)
    optimizer = torch.optim.Adam(model.parameters(), lr=3e-3, betas=(0.9, 0.98), fused=True)
    unknown = torch.tensor([vocabulary.unknown[kind] for kind in vocabulary.kinds])
    cache = {}
    datelines = Datelines(sentences)
    start = time.time()
    for epoch in range(epochs):
        model.train()
        found = [datelines.before(run, generator) for run in runs(sentences, generator, 0.4)]
        found.sort(key=lambda run: len(run) + generator.random() * 8)
        batches, batch = [], []
        for run in found:
            if batch and len(run) * (len(batch) + 1) > 2500:
                batches.append(batch)
                batch = []
            batch.append(run)
        batches.append(batch)
        generator.shuffle(batches)
        total = 0.0
        for index, batch in enumerate(batches):
            progress = (epoch + index / len(batches)) / epochs
            for group in optimizer.param_groups:
                group["lr"] = 3e-3 * min(1.0, (epoch * len(batches) + index + 1) / 100) * max(0.02, 1 - progress)
            ids, mask, starts = collate(batch, vocabulary, cache)
            drop = (torch.rand(ids.shape) < 0.05) & mask.unsqueeze(2)
            drop[..., :2] |= ((torch.rand(ids.shape[:2]) < 0.1) & mask).unsqueeze(2)
            drop[..., -1] = False
            scores = model(torch.where(drop, unknown, ids), mask)
            loss = F.cross_entropy(scores.reshape(-1, 2), starts.reshape(-1), ignore_index=-1)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            total += loss.item()
        figures = "  ".join(f"{name} {evaluate(model, vocabulary, part)}" for name, part in dev.items()) if epoch % 3 == 2 else ""
        say(f"epoch {epoch + 1:2d}  loss {total / len(batches):.4f}  {time.time() - start:5.0f} s  {figures}")
    model.eval()
    return model, vocabulary
