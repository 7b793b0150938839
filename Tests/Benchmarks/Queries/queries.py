"""The queries that are measured, each in openCypher, in Kùzu's dialect where that differs, and in SQL."""

from dataclasses import dataclass

from generate import FIRST

CHAIN_START = FIRST["Person"] + 20000
CHAIN_LENGTH = 100
COUNTRY = FIRST["Country"] + 7
PERSON = FIRST["Person"] + 4100


@dataclass
class Query:
    name: str
    cypher: str
    sql: str
    kuzu: str | None = None
    # Whether a list in the answer has no order.
    has_bags: bool = False


CYCLE = (
    "MATCH (a:Country)-[:PARTICIPATES_IN]->(f:Forum)<-[:PARTICIPATES_IN]-(b:Country), "
    "(a)-[:SERVES_IN]->(m:Mission)<-[:SERVES_IN]-(b) WHERE a.id < b.id ")
CYCLE_SQL = (
    "FROM PARTICIPATES_IN p JOIN PARTICIPATES_IN q ON p.target = q.target JOIN SERVES_IN s ON s.source = p.source "
    "JOIN SERVES_IN t ON t.source = q.source AND t.target = s.target JOIN Country a ON a.id = p.source JOIN Country b ON b.id = q.source "
    "WHERE a.id < b.id ")

QUERIES = [
    Query(
        "one hop from a key",
        f"MATCH (c:Country {{id: {COUNTRY}}})-[r:PARTICIPATES_IN]->(f:Forum) RETURN f.name, r.year ORDER BY f.name, r.year",
        f"SELECT f.name, r.year FROM PARTICIPATES_IN r JOIN Forum f ON f.id = r.target WHERE r.source = {COUNTRY} ORDER BY f.name, r.year"),
    Query(
        "one hop from a name",
        "MATCH (p:Person {name: 'Person number 1234'})-[r:ATTENDED]->(e:Event) RETURN e.name, r.year ORDER BY e.name, r.year",
        "SELECT e.name, r.year FROM Person p JOIN ATTENDED r ON r.source = p.id JOIN Event e ON e.id = r.target "
        "WHERE p.name = 'Person number 1234' ORDER BY e.name, r.year"),
    Query(
        "two hops, distinct count",
        f"MATCH (a:Person {{id: {PERSON}}})-[:KNOWS]->(:Person)-[:KNOWS]->(c:Person) RETURN count(DISTINCT c.id) AS n",
        f"SELECT count(DISTINCT l.target) FROM KNOWS k JOIN KNOWS l ON l.source = k.target WHERE k.source = {PERSON}"),
    Query(
        "cycle: a forum and a mission shared",
        CYCLE + "RETURN count(*) AS n",
        "SELECT count(*) " + CYCLE_SQL),
    Query(
        "one to four hops, filtered",
        f"MATCH (a:Person {{id: {PERSON}}})-[:KNOWS*1..4]->(b:Person) WHERE b.founded >= 2000 RETURN count(DISTINCT b.id) AS n",
        f"WITH RECURSIVE near(id, depth) AS (SELECT {PERSON}, 0 UNION SELECT k.target, n.depth + 1 FROM near n "
        "JOIN KNOWS k ON k.source = n.id WHERE n.depth < 4) "
        "SELECT count(DISTINCT b.id) FROM near n JOIN Person b ON b.id = n.id WHERE n.depth > 0 AND b.founded >= 2000"),
    Query(
        "shortest path along the chain",
        f"MATCH (a:Person {{id: {CHAIN_START}}}), (b:Person {{id: {CHAIN_START + CHAIN_LENGTH}}}), p = shortestPath((a)-[:NEXT*]->(b)) "
        "RETURN length(p) AS hops",
        f"WITH RECURSIVE reached(id, depth) AS (SELECT {CHAIN_START}, 0 UNION SELECT n.target, r.depth + 1 FROM reached r "
        f"JOIN NEXT n ON n.source = r.id WHERE r.depth < {CHAIN_LENGTH}) "
        f"SELECT min(depth) FROM reached WHERE id = {CHAIN_START + CHAIN_LENGTH}",
        kuzu=f"MATCH p = (a:Person {{id: {CHAIN_START}}})-[:NEXT* SHORTEST 1..{CHAIN_LENGTH}]->(b:Person {{id: {CHAIN_START + CHAIN_LENGTH}}}) "
        "RETURN length(p) AS hops"),
    Query(
        "group, aggregate, order, limit",
        "MATCH (:Person)-[r:ATTENDED]->(e:Event) RETURN e.name, count(*) AS n, min(r.year) AS first ORDER BY n DESC, e.name LIMIT 10",
        "SELECT e.name, count(*) AS n, min(r.year) FROM ATTENDED r JOIN Event e ON e.id = r.target GROUP BY e.id, e.name "
        "ORDER BY n DESC, e.name LIMIT 10"),
    Query(
        "optional match, collect",
        "MATCH (f:Forum) OPTIONAL MATCH (f)<-[:PARTICIPATES_IN]-(c:Country) RETURN f.name, collect(c.name) AS countries "
        "ORDER BY f.name DESC LIMIT 20",
        "SELECT f.name, list(c.name) FILTER (WHERE c.name IS NOT NULL) FROM Forum f LEFT JOIN PARTICIPATES_IN r ON r.target = f.id "
        "LEFT JOIN Country c ON c.id = r.source GROUP BY f.id, f.name ORDER BY f.name DESC LIMIT 20",
        has_bags=True),
    Query(
        "range of a relationship's property",
        "MATCH (:Person)-[r:ATTENDED]->(:Event) WHERE r.year >= 2005 AND r.year < 2007 RETURN count(*) AS n, sum(r.count) AS total",
        "SELECT count(*), sum(count) FROM ATTENDED WHERE year >= 2005 AND year < 2007"),
]

# Measured too, but neither among the nine nor in the mean.
FURTHER = [
    Query(
        "the cycle, by pairs of countries",
        CYCLE + "RETURN a.name, b.name, count(*) AS n ORDER BY n DESC, a.name, b.name LIMIT 10",
        "SELECT a.name, b.name, count(*) AS n " + CYCLE_SQL + "GROUP BY a.id, b.id, a.name, b.name ORDER BY n DESC, a.name, b.name LIMIT 10"),
]
