"""Trains the language model: entente-lab train calls this.

Two large parsers learn from the treebanks, a small one from the treebanks and from them; beside it a network learns where sentences begin, and
rules are counted for lemmas. The same treebanks and seed give the same bytes on one kind of machine.
"""

import argparse
import os
import pathlib
import sys
import time

# Threads that wait must not spin, or a busy second process makes the training many times slower.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

try:
    import torch
except ImportError:
    sys.exit("train.py: there is no PyTorch here; install it (pip install torch numpy), or name another Python with --python")

import conllu
import export
import lemmas
import parser
import segmenter
from distillation import Opinions
from features import Vocabulary

TEACHER = dict(embedding=192, width=224, layers=5, arc=192, label=128, dropout_in=0.33, dropout=0.33, dropout_heads=0.33)
TEACHERS = 2
# Passes over the treebanks.
TEACHER_EPOCHS, STUDENT_EPOCHS, SEGMENTER_EPOCHS = 12, 26, 9


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--treebank", required=True, type=pathlib.Path)
    options.add_argument("--output", required=True, type=pathlib.Path)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--quick", action="store_true", help="one pass each, to try the way through")
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    teacher_epochs, student_epochs, segmenter_epochs = (1, 1, 1) if chosen.quick else (TEACHER_EPOCHS, STUDENT_EPOCHS, SEGMENTER_EPOCHS)
    start = time.time()

    def say(text):
        print(f"{time.time() - start:6.0f} s  {text}", file=sys.stderr, flush=True)

    def read(name):
        path = chosen.treebank / name
        if not path.exists():
            sys.exit(f"train.py: {path}: no such file; --treebank names the folder with the treebanks")
        return conllu.read(path)

    sentences = read("ewt-train.conllu") + read("gum-train.conllu")
    held_out = {name: read(f"{name}-dev.conllu") for name in ("ewt", "gum")}
    say(f"{len(sentences)} sentences, {sum(len(sentence.words) for sentence in sentences)} words")

    say("where sentences begin")
    starts, starts_vocabulary = segmenter.train(sentences, held_out, segmenter_epochs, chosen.seed, say)
    rules = lemmas.learn(sentences)
    say(f"{len(rules)} rules for lemmas")

    vocabulary = Vocabulary(sentences)
    tags = parser.tag_sets(sentences)
    examples = [parser.Example(sentence, vocabulary, tags) for sentence in sentences]
    dev = {name: [parser.Example(sentence, vocabulary, tags) for sentence in part] for name, part in held_out.items()}
    teachers = []
    for number in range(TEACHERS):
        seed = chosen.seed * 100 + number
        say(f"teacher {number + 1} of {TEACHERS}")
        torch.manual_seed(seed)
        teacher = parser.Parser(len(vocabulary), TEACHER, tags)
        parser.train(teacher, vocabulary, examples, dev, teacher_epochs, seed, say)
        teachers.append(teacher)
    opinions = Opinions(teachers, examples, say)
    say("the student")
    torch.manual_seed(chosen.seed)
    student = parser.Parser(len(vocabulary), parser.SIZES, tags)
    parser.train(student, vocabulary, examples, dev, student_epochs, chosen.seed, say, soft=opinions.of)

    temporary = chosen.output.with_name(chosen.output.name + ".new")
    export.export(temporary, student, vocabulary, starts, starts_vocabulary, rules)
    os.replace(temporary, chosen.output)
    say(f"{chosen.output}: {chosen.output.stat().st_size / 1e6:.1f} MB")


main()
