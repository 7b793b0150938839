"""Writes trained networks and rules as a model file."""

import numpy
import torch
from torch.nn import functional as F

import lemmas
from modelfile import ModelFile, add_encoder


def export(path, parser, vocabulary, segmenter, segmenter_vocabulary, rules):
    file = ModelFile()
    add(file, "segmenter", segmenter.encoder, segmenter_vocabulary, segmenter.sizes)
    file.linear("segmenter.start", segmenter.start.weight, segmenter.start.bias)
    add(file, "parser", parser.encoder, vocabulary, parser.sizes)
    file.linear("parser.tagger", parser.tagger.weight, parser.tagger.bias)
    file.linear("parser.arcs", parser.arcs.weight, parser.arcs.bias)
    file.linear("parser.bilinear", parser.bilinear.t(), parser.head_bias)
    file.linear("parser.labels", parser.labels.weight, parser.labels.bias)
    file.linear("parser.relation", parser.relation.weight, parser.relation.bias)
    with torch.no_grad():
        file.floats("parser.root.arc", F.leaky_relu(parser.arcs(parser.root), 0.1)[: parser.sizes["arc"]])
        file.floats("parser.root.label", parser.labels(parser.root)[: parser.sizes["label"]])
    file.floats("parser.distance", parser.distance)
    for kind in ("upos", "xpos", "feats", "name", "deprel"):
        file.strings("parser.tags." + kind, parser.tags[kind])
    lemmas.add(file, rules)
    file.write(path)


def add(file, name, encoder, vocabulary, sizes):
    add_encoder(file, name, encoder, vocabulary)
    file.add(name + ".widths", numpy.array([sizes["width"]] * sizes["layers"], "<u4"))
