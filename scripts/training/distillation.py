"""Lets a small network learn from what larger ones think of the same sentences (Hinton et al. 2015; for parsers, Kuncoro et al. 2016)."""

import torch
from torch.nn import functional as F

import parser


class Opinions:
    """The mean probabilities of several teachers for each sentence, kept in half precision."""

    @torch.no_grad()
    def __init__(self, teachers, examples, say):
        self.tags = [None] * len(examples)
        self.arcs = [None] * len(examples)
        self.relations = [None] * len(examples)
        self.kinds = [len(teachers[0].tags[kind]) for kind in parser.TAG_KINDS]
        order = sorted(range(len(examples)), key=lambda index: examples[index].count)
        for first in range(0, len(order), 64):
            indices = order[first : first + 64]
            ids, mask, _, heads, _ = parser.collate([examples[index] for index in indices])
            tags = arcs = relations = 0
            for teacher in teachers:
                teacher.eval()
                scores, arc_scores, labels = teacher(ids, mask)
                tags = tags + torch.cat([part.softmax(2) for part in scores.split(self.kinds, 2)], 2) / len(teachers)
                arcs = arcs + arc_scores.softmax(2) / len(teachers)
                relations = relations + teacher.relations(labels, heads).softmax(2) / len(teachers)
            for column, index in enumerate(indices):
                n = examples[index].count
                self.tags[index] = tags[:n, column].half()
                self.arcs[index] = arcs[column, :n, : n + 1].half()
                self.relations[index] = relations[column, :n].half()
        say(f"the teachers have read {len(examples)} sentences")

    def of(self, indices):
        """The loss against the opinions on some sentences: a function of the scores that a network gives them."""

        def loss(scores, arcs, relation, mask):
            length, batch = mask.shape
            tags_wanted = torch.zeros(length, batch, sum(self.kinds))
            arcs_wanted = torch.zeros(batch, length, length + 1)
            relations_wanted = torch.zeros(batch, length, relation.shape[2])
            for column, index in enumerate(indices):
                n = self.arcs[index].shape[0]
                tags_wanted[:n, column] = self.tags[index].float()
                arcs_wanted[column, :n, : n + 1] = self.arcs[index].float()
                relations_wanted[column, :n] = self.relations[index].float()
            words = mask.sum()
            total = -(arcs_wanted * F.log_softmax(arcs, 2)).sum() / words - (relations_wanted * F.log_softmax(relation, 2)).sum() / words
            for kind, wanted, part in zip(parser.TAG_KINDS, tags_wanted.split(self.kinds, 2), scores.split(self.kinds, 2)):
                total = total - parser.TAG_WEIGHTS[kind] * (wanted * F.log_softmax(part, 2)).sum() / words
            return total

        return loss
