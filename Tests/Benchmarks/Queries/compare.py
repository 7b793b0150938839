"""Times the queries on three databases that hold one graph, and prints a table.

usage: compare.py ENTENTE QUERY-BENCHMARK SEED-GRAPH FOLDER

FOLDER holds the CSV files of generate.py. Each database is one process; they take turns, so that what else the machine does falls on all.
"""

import json
import math
import os
import statistics
import subprocess
import sys
import time

from generate import LABELS, TYPES
from queries import FURTHER, QUERIES

ROUNDS = 9
RUNS = 20


class Engine:
    """A process that answers queries."""

    def __init__(self, *command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.opening = self.read()["ms"]

    def read(self):
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.process.args[:2]}: ended; what it said is above")
        return json.loads(line)

    def answer(self, query):
        self.process.stdin.write(query + "\n")
        self.process.stdin.flush()
        return self.read()

    def close(self):
        """Ends the process, which may write to its files until then."""
        self.process.stdin.close()
        self.process.wait()


def comparable(rows, query):
    """Rows as they are compared: an empty list and none are one, and a bag is sorted."""
    return [[sorted(value or []) if query.has_bags and (value is None or isinstance(value, list)) else value for value in row] for row in rows]


def compare(query, ours, kuzu, duckdb):
    """The median times of the three, and what is wrong with the answers."""
    engines = [(ours, query.cypher), (kuzu, query.kuzu or query.cypher), (duckdb, query.sql)]
    answers = [comparable(engine.answer(text)["rows"], query) for engine, text in engines]
    times = [[engine.answer(text)["ms"] for engine, text in engines] for _ in range(ROUNDS)]
    wrong = [name for name, answer in zip(["Kùzu", "DuckDB"], answers[1:]) if answer != answers[0]]
    for name in wrong:
        print(f"{query.name}: {str(answers[0])[:300]}\n  against {name}: {str(answers[1 + (name == 'DuckDB')])[:300]}", file=sys.stderr)
    return [statistics.median(column) for column in zip(*times)], f"{' and '.join(wrong)} answer otherwise" if wrong else ""


def seconds(command):
    start = time.perf_counter()
    process = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if process.returncode != 0:
        raise SystemExit(f"{process.stderr}this failed: {' '.join(command)}")
    return time.perf_counter() - start


def verdict(is_met):
    return "met" if is_met else "NOT met"


def process_row(name, command, bound):
    time = statistics.median(seconds(command) for _ in range(RUNS)) * 1e3
    print(f"{name:46} {time:8.1f} ms, median of {RUNS}   ≤ {bound} ms: {verdict(time <= bound)}")


def main(entente, benchmark, seed_graph, folder):
    graph = os.path.join(folder, "graph")
    nodes = [f"{label}={folder}/{label}.csv" for label in LABELS]
    edges = [f"{type}={folder}/{type}.csv" for type in TYPES]
    importing = seconds([entente, "import", "--nodes", *nodes, "--edges", *edges, "--output", graph])
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "database.py")
    kuzu = Engine(sys.executable, script, "kuzu", folder)
    duckdb = Engine(sys.executable, script, "duckdb", folder)
    ours = Engine(benchmark, graph)

    print(f"{'':36} {'entente':>10} {'Kùzu':>10} {'DuckDB':>10}   faster one ÷ entente")
    ratios, losses = [], 0
    for query in QUERIES + FURTHER:
        if query is FURTHER[0]:
            mean = math.exp(statistics.fmean(map(math.log, ratios)))
            print(f"{'never slower than the faster one':36} {verdict(losses == 0)}")
            print(f"{'geometric mean against Kùzu':36} × {mean:.1f}   ≥ 10: {verdict(mean >= 10)}")
            print("Not among the nine:")
        times, wrong = compare(query, ours, kuzu, duckdb)
        gain = min(times[1:]) / times[0]
        is_met = gain >= 1 and not wrong
        losses += not is_met
        ratios.append(times[1] / times[0])
        columns = " ".join(f"{time:7.3f} ms" if time < 10 else f"{time:7.1f} ms" for time in times)
        print(f"{query.name:36} {columns}   × {gain:<8.2f} {verdict(is_met)} {wrong}".rstrip())

    for engine in (ours, kuzu, duckdb):
        engine.close()
    print(f"{'import, 1 million relationships':46} {importing:8.2f} s   ≤ 5 s: {verdict(importing <= 5)}"
          f"   Kùzu {kuzu.opening / 1e3:.2f} s, DuckDB {duckdb.opening / 1e3:.2f} s")
    print(f"{'opening the file in a process that runs':46} {ours.opening:8.1f} ms")
    process_row("entente query, a key of that graph", [entente, "query", graph, QUERIES[0].cypher], 150)
    lookup = "MATCH (v:Country {name: 'Vietnam'})-[r:PARTICIPATES_IN]->(f) RETURN f.name, r.since ORDER BY f.name"
    process_row("entente query, a name in the graph of seeds/", [entente, "query", seed_graph, lookup], 40)


if __name__ == "__main__":
    main(*sys.argv[1:])
