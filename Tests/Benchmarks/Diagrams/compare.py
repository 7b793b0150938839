"""Times the export of a large graph as DOT against pygraphviz, and the views of it, and prints a table.

usage: compare.py ENTENTE FOLDER

FOLDER holds facts.entente, nodes.tsv and edges.tsv, as graph-file makes them. Times are those of whole processes, but of pygraphviz only building the
graph and writing it. What is compared takes turns, so that what else the machine does falls on all.
"""

import os
import statistics
import subprocess
import sys
import time

ROUNDS = 3
RUNS = 5

# The busiest entity of each kind, one of the middle, and one at the end of the long tail.
FOCUSES = ["Organization number 0", "Person number 0", "Country number 0", "Person number 30000", "Person number 59999"]


def run(*command):
    """The seconds that a process takes, the most memory that it has in MB, and what it prints."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"this failed: {' '.join(command)}")
    return seconds, usage.ru_maxrss / 1e3, output


def verdict(is_met):
    return "met" if is_met else "NOT met"


def counts(path):
    """How many nodes and edges a DOT file has, as the library reads it."""
    import pygraphviz

    graph = pygraphviz.AGraph(path)
    return graph.number_of_nodes(), graph.number_of_edges()


def export(entente, folder, graph):
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pygraphviz_dot.py")
    ours, theirs = os.path.join(folder, "ours.dot"), os.path.join(folder, "theirs.dot")
    rounds = []
    for _ in range(ROUNDS):
        mine, memory, _ = run(entente, "export", graph, "--format", "dot", "--output", ours)
        _, their_memory, seconds = run(sys.executable, script, os.path.join(folder, "nodes.tsv"), os.path.join(folder, "edges.tsv"), theirs)
        rounds.append((mine, float(seconds), memory, their_memory))
    mine, seconds, memory, their_memory = (statistics.median(column) for column in zip(*rounds))
    ratio = statistics.median(round[1] / round[0] for round in rounds)
    print(f"{'export --format dot, all facts':46} {mine:8.2f} s {memory:7.0f} MB   ≤ 2000 MB: {verdict(memory <= 2000)}")
    print(f"{'pygraphviz, the same graph':46} {seconds:8.2f} s {their_memory:7.0f} MB")
    print(f"{'export against pygraphviz':46} × {ratio:6.1f}              ≥ 10: {verdict(ratio >= 10)}")
    print(f"{'both hold the same number of nodes and edges':46} {verdict(counts(ours) == counts(theirs))}")


def view(name, bound, *command):
    runs = [run(*command) for _ in range(RUNS)]
    seconds, memory = statistics.median(run[0] for run in runs), max(run[1] for run in runs)
    print(f"{name:46} {seconds:8.2f} s {memory:7.0f} MB" + (f"   ≤ {bound} s: {verdict(seconds <= bound)}" if bound else ""))


def main(entente, folder):
    graph = os.path.join(folder, "facts.entente")
    picture = os.path.join(folder, "view.svg")
    for name in FOCUSES:
        view(
            f"render --focus “{name}”", 1.5, entente, "render", graph, "--focus", name, "--depth", "1", "--max-nodes", "60", "--output", picture)
    view("show, the busiest entity", None, entente, "show", graph, FOCUSES[0])
    view("show, one of the middle", None, entente, "show", graph, FOCUSES[3])
    export(entente, folder, graph)


if __name__ == "__main__":
    main(*sys.argv[1:])
