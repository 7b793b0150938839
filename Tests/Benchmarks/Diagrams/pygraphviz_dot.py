"""Builds the graph of two tables in pygraphviz and writes it as DOT; prints the seconds that this took, without reading the tables.

usage: pygraphviz_dot.py NODES.tsv EDGES.tsv OUTPUT.dot
"""

import sys
import time

import pygraphviz


def main(nodes_path, edges_path, output):
    with open(nodes_path, encoding="utf-8") as file:
        nodes = [line.rstrip("\n").split("\t") for line in file]
    with open(edges_path, encoding="utf-8") as file:
        edges = [line.rstrip("\n").split("\t") for line in file]
    start = time.perf_counter()
    graph = pygraphviz.AGraph(directed=True, strict=False)
    for name, label, kind in nodes:
        graph.add_node(name, label=label, type=kind)
    for source, target, identifier, relation, modality, count, date, sources in edges:
        graph.add_edge(source, target, id=identifier, relation=relation, modality=modality, count=count, date=date, sources=sources)
    graph.write(output)
    print(f"{time.perf_counter() - start:.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
