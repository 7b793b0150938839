"""Answers queries from standard input, one a line, each with a line of JSON: the milliseconds it took, and the rows.

usage: database.py kuzu|duckdb FOLDER

First loads the CSV files of FOLDER into the database and says how long that took.
"""

import json
import os
import sys
import time

from generate import LABELS, TYPES


def open_kuzu(folder):
    import kuzu

    connection = kuzu.Connection(kuzu.Database(os.path.join(folder, "kuzu")))
    for label in LABELS:
        connection.execute(f"CREATE NODE TABLE {label}(id INT64 PRIMARY KEY, name STRING, founded INT64)")
        connection.execute(f"COPY {label} FROM '{folder}/{label}.csv' (HEADER=true)")
    for type, (source, target, _) in TYPES.items():
        connection.execute(f"CREATE REL TABLE {type}(FROM {source} TO {target}, year INT64, count INT64, share DOUBLE)")
        connection.execute(f"COPY {type} FROM '{folder}/{type}.csv' (HEADER=true)")
    # Its paths have at most 30 hops unless told otherwise.
    connection.execute("CALL var_length_extend_max_depth=1000")
    return lambda query: connection.execute(query).get_all()


def open_duckdb(folder):
    import duckdb

    connection = duckdb.connect(os.path.join(folder, "duckdb"))
    for label in LABELS:
        connection.execute(f"CREATE TABLE {label}(id BIGINT PRIMARY KEY, name VARCHAR, founded BIGINT)")
        connection.execute(f"COPY {label} FROM '{folder}/{label}.csv' (HEADER true)")
    for type in TYPES:
        connection.execute(f"CREATE TABLE {type}(source BIGINT, target BIGINT, year BIGINT, count BIGINT, share DOUBLE)")
        connection.execute(f"COPY {type} FROM '{folder}/{type}.csv' (HEADER true)")
    return lambda query: connection.execute(query).fetchall()


def timed(action):
    start = time.perf_counter()
    result = action()
    return (time.perf_counter() - start) * 1e3, result


def say(milliseconds, rows):
    print(json.dumps({"ms": milliseconds, "rows": rows}, default=int), flush=True)


if __name__ == "__main__":
    open_database = {"kuzu": open_kuzu, "duckdb": open_duckdb}[sys.argv[1]]
    loading, answer = timed(lambda: open_database(sys.argv[2]))
    say(loading, [])
    for line in sys.stdin:
        say(*timed(lambda: answer(line.strip())))
