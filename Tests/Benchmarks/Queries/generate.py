"""Makes a property graph of 1 million relationships as CSV, one file for each label and type, with Neo4j's headers.

usage: generate.py SEED FOLDER
"""

import random
import sys

# How many nodes of each label.
LABELS = {"Country": 200, "Forum": 3000, "Mission": 1000, "Person": 60000, "Event": 20000, "Organization": 5000, "Document": 15000}

# Type: the labels of its ends, and how many relationships. NEXT is the chain: each of the first persons with the one after it.
TYPES = {
    "PARTICIPATES_IN": ("Country", "Forum", 20000),
    "SERVES_IN": ("Country", "Mission", 10000),
    "KNOWS": ("Person", "Person", 400000),
    "ATTENDED": ("Person", "Event", 270001),
    "MEMBER_OF": ("Person", "Organization", 100000),
    "MENTIONED_IN": ("Person", "Document", 150000),
    "NEXT": ("Person", "Person", 49999),
}

# The first key of each label; keys are unique in the whole graph.
FIRST = dict(zip(LABELS, (sum(list(LABELS.values())[:index]) for index in range(len(LABELS)))))


def main(seed, folder):
    random.seed(seed)
    chance = random.random
    for label, count in LABELS.items():
        with open(f"{folder}/{label}.csv", "w", encoding="utf-8") as file:
            file.write("id:ID{id-type: long},name,founded:int\n")
            file.writelines(f"{FIRST[label] + index},{label} number {index},{1900 + int(chance() * 120)}\n" for index in range(count))
    for type, (source, target, count) in TYPES.items():
        with open(f"{folder}/{type}.csv", "w", encoding="utf-8") as file:
            file.write(":START_ID,:END_ID,year:int,count:int,share:float\n")
            seen = set()
            for index in range(count):
                if type == "NEXT":
                    ends = (index, index + 1)
                else:
                    # The degree of the node of rank k is about k to the power -1/2. No node has a relationship with itself, and no two nodes
                    # have two of one type: Kùzu's join of cycles counts those once.
                    ends = (int(LABELS[source] * chance() ** 2), int(LABELS[target] * chance() ** 2))
                    while ends in seen or (source == target and ends[0] == ends[1]):
                        ends = (int(LABELS[source] * chance() ** 2), int(LABELS[target] * chance() ** 2))
                    seen.add(ends)
                file.write(
                    f"{FIRST[source] + ends[0]},{FIRST[target] + ends[1]},{1990 + int(chance() * 35)},{1 + int(chance() * 99)},{chance():.3f}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
