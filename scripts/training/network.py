"""Bidirectional gated scans over the words of a sentence, and what is read off them."""

import math

import torch
from torch import nn
from torch.nn import functional as F


class Scan(torch.autograd.Function):
    """c[t] = f[t] · c[t-1] + (1 - f[t]) · v[t] along the first axis, c[-1] = 0 (Lei et al. 2018, the light recurrence)."""

    @staticmethod
    def forward(context, f, v):
        c = torch.empty_like(v)
        last = torch.zeros_like(v[0])
        for t in range(v.shape[0]):
            torch.lerp(v[t], last, f[t], out=c[t])
            last = c[t]
        context.save_for_backward(f, v, c)
        return c

    @staticmethod
    def backward(context, grad):
        f, v, c = context.saved_tensors
        g = grad.clone()
        for t in range(g.shape[0] - 2, -1, -1):
            g[t].addcmul_(f[t + 1], g[t + 1])
        df = torch.empty_like(f)
        df[1:] = c[:-1] - v[1:]
        df[0] = -v[0]
        return df * g, g * (1 - f)


class SharedDropout(nn.Module):
    """Drops the same units at every word of a sentence (Gal & Ghahramani 2016)."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or self.rate == 0:
            return x
        mask = torch.empty(1, *x.shape[1:]).bernoulli_(1 - self.rate).div_(1 - self.rate)
        return x * mask


class ScanLayer(nn.Module):
    """One product to value, forget and reset gates of both directions, then the scans."""

    def __init__(self, width_in, width, residual, dropout):
        super().__init__()
        self.width = width
        self.residual = residual
        self.product = nn.Linear(width_in, 6 * width)
        self.norm = nn.LayerNorm(2 * width)
        self.dropout = SharedDropout(dropout)
        nn.init.xavier_uniform_(self.product.weight, gain=1.0)
        with torch.no_grad():
            self.product.bias.zero_()
            self.product.bias[2 * width : 4 * width] = torch.linspace(-1.0, 2.5, width).repeat(2)

    def forward(self, x, mask):
        width = self.width
        v, f, r = self.product(self.dropout(x)).split(2 * width, dim=2)
        pad = ~mask.unsqueeze(2)
        f = torch.sigmoid(f).masked_fill(pad, 1.0)
        v = v.masked_fill(pad, 0.0)
        f = torch.cat([f[..., :width], f[..., width:].flip(0)], 2)
        v = torch.cat([v[..., :width], v[..., width:].flip(0)], 2)
        c = Scan.apply(f, v)
        c = torch.cat([c[..., :width], c[..., width:].flip(0)], 2)
        y = self.norm(torch.sigmoid(r) * c)
        return x + y if self.residual else y


class Encoder(nn.Module):
    def __init__(self, vocabulary, embedding, width, layers, dropout_in, dropout):
        super().__init__()
        self.table = nn.EmbeddingBag(vocabulary, embedding, mode="sum", padding_idx=0)
        nn.init.normal_(self.table.weight, std=0.3)
        with torch.no_grad():
            self.table.weight[0].zero_()
        self.norm = nn.LayerNorm(embedding)
        self.dropout = nn.Dropout(dropout_in)
        self.layers = nn.ModuleList(
            ScanLayer(embedding if i == 0 else 2 * width, width, i > 0, 0 if i == 0 else dropout) for i in range(layers)
        )
        self.out = SharedDropout(dropout)

    def forward(self, ids, mask):
        length, batch, kinds = ids.shape
        x = self.table(ids.reshape(-1, kinds)).view(length, batch, -1)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return self.out(x)


class Parser(nn.Module):
    """Tags, heads and relations of the words of sentences.

    Arcs are scored by a biaffine form (Dozat & Manning 2017) with a bias for the distance; row 0 of the heads is the root.
    """

    REACH = 15

    def __init__(self, vocabulary, sizes, tags):
        super().__init__()
        self.sizes = sizes
        self.tags = tags
        self.encoder = Encoder(
            vocabulary, sizes["embedding"], sizes["width"], sizes["layers"], sizes["dropout_in"], sizes["dropout"]
        )
        states = 2 * sizes["width"]
        arc, label = sizes["arc"], sizes["label"]
        self.root = nn.Parameter(torch.randn(states) * 0.1)
        self.arcs = nn.Linear(states, 2 * arc)
        self.labels = nn.Linear(states, 2 * label)
        self.bilinear = nn.Parameter(torch.eye(arc) * 0.5 + torch.randn(arc, arc) * 0.5 / math.sqrt(arc))
        self.head_bias = nn.Parameter(torch.zeros(arc))
        self.distance = nn.Parameter(torch.zeros(2 * self.REACH + 1))
        self.relation = nn.Linear(label, len(tags["deprel"]))
        self.tagger = nn.Linear(states, sum(len(tags[kind]) for kind in ("upos", "xpos", "feats", "name")))
        self.dropout = SharedDropout(sizes["dropout_heads"])

    def forward(self, ids, mask):
        """Scores of tags (length, batch, tags), arcs (batch, dependent, head) and the two halves of the labels' hidden layer."""
        states = self.encoder(ids, mask)
        length, batch, _ = states.shape
        tags = self.tagger(states)
        rooted = torch.cat([self.root.expand(1, batch, -1), states], 0)
        arcs = self.dropout(F.leaky_relu(self.arcs(rooted), 0.1)).transpose(0, 1)
        head, dependent = arcs.chunk(2, dim=2)
        scores = (dependent[:, 1:] @ self.bilinear + self.head_bias) @ head.transpose(1, 2)
        distance = torch.arange(-1, length).unsqueeze(0) - torch.arange(length).unsqueeze(1)
        bias = self.distance[distance.clamp(-self.REACH, self.REACH) + self.REACH]
        bias = torch.cat([torch.zeros(length, 1), bias[:, 1:]], 1)
        scores = scores + bias
        valid = torch.cat([torch.ones(1, batch, dtype=torch.bool), mask], 0).t().unsqueeze(1)
        own = F.pad(torch.eye(length, dtype=torch.bool), (1, 0)).unsqueeze(0)
        scores = scores.masked_fill(~valid | own, -1e4)
        labels = self.labels(rooted).transpose(0, 1)
        return tags, scores, labels

    def relations(self, labels, heads):
        """Scores of the relations (batch, dependent, relation) to the given heads."""
        head, dependent = labels.chunk(2, dim=2)
        chosen = head.gather(1, heads.unsqueeze(2).expand(-1, -1, head.shape[2]))
        hidden = F.relu(chosen + dependent[:, 1:])
        return self.relation(self.dropout(hidden.transpose(0, 1)).transpose(0, 1))
