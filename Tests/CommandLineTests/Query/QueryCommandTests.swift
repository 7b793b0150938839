import Testing

@Suite("entente query, import and shell")
struct QueryCommandTests {
  private let folder: WorkingFolder

  init() throws { folder = try WorkingFolder() }

  @Test("the seed graph answers, and its quotes are reached")
  func seeds() throws {
    let query =
      "MATCH (:Country {name: $name})-[r:PARTICIPATES_IN]->(f:Forum) WHERE size(r.quotes) > 0 RETURN f.name AS forum ORDER BY forum"
    let run = try folder.run("query", SeedGraph.path, query, "--param", "name=Vietnam", "--format", "csv")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("forum\n"))
    #expect(run.output.split(separator: "\n").count > 3, "\(run.output)")
  }

  @Test("a fault is told with its place and what was probably meant, and ends with 1")
  func faults() throws {
    let run = try folder.run("query", try SeedGraph.path, "MATCH (n) RETURN nn.name")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("                   ^^"), "\(run.errors)")
    let hinted = try folder.run("query", try SeedGraph.path, "MATCH (n:Contry) RETURN count(n)")
    #expect(hinted.status == 0)
    #expect(hinted.errors.contains("Country?"), "\(hinted.errors)")
  }

  @Test("a query writes only on a copy in memory")
  func writing() throws {
    let refused = try folder.run("query", try SeedGraph.path, "CREATE (n)")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("only read"), "\(refused.errors)")
    let before = try SeedGraph.bytes
    let run = try folder.run(
      "query", try SeedGraph.path, "MATCH (n) DETACH DELETE n RETURN count(*) > 0 AS gone", "--in-memory", "--format", "csv")
    #expect(run.output == "gone\ntrue\n", "\(run.errors)")
    #expect(try SeedGraph.bytes == before)
  }

  @Test("a result is drawn")
  func drawing() throws {
    let query = "MATCH p = (:Country {name: 'Vietnam'})-[:PARTICIPATES_IN]->(:Forum) RETURN p"
    let run = try folder.run("render", try SeedGraph.path, "--output", "x.dot", "--query", query)
    #expect(run.status == 0, "\(run.errors)")
    let dot = String(decoding: try folder.bytes("x.dot"), as: UTF8.self)
    #expect(dot.contains("Vietnam"))
    #expect(!dot.contains("Turkey"))
    let empty = try folder.run("render", try SeedGraph.path, "--output", "y.dot", "--query", "RETURN 1 AS x")
    #expect(empty.status == 1)
    #expect(empty.complaints.count == 1, "\(empty.errors)")
  }

  @Test("a file may hold several queries")
  func queryFile() throws {
    try folder.write("RETURN 1 AS a;\n// and\nRETURN 2 AS b;\n", to: "q.cypher")
    let run = try folder.run("query", try SeedGraph.path, "--file", "q.cypher", "--format", "json")
    let expected = #"{"columns":["a"],"rows":[[1]]}"# + "\n" + #"{"columns":["b"],"rows":[[2]]}"# + "\n"
    #expect(run.output == expected, "\(run.errors)")
    #expect(try folder.run("query", try SeedGraph.path, "--file", "-", "--format", "csv", input: "RETURN 3 AS c").output == "c\n3\n")
    #expect(try folder.run("query", try SeedGraph.path, "--file", "none").complaints == ["entente: none: cannot be read"])
  }

  @Test("limits of time and memory end a query")
  func limits() throws {
    let query = "UNWIND range(1, 1000000000) AS x UNWIND range(1, 1000000000) AS y RETURN count(*)"
    let slow = try folder.run("query", try SeedGraph.path, query, "--timeout", "0.2")
    #expect(slow.status == 1)
    #expect(slow.errors.contains("longer"), "\(slow.errors)")
    let large = try folder.run("query", try SeedGraph.path, "UNWIND range(1, 1000000000) AS x RETURN collect(x)", "--max-memory", "300M")
    #expect(large.status == 1)
    #expect(large.errors.contains("300 MiB"), "\(large.errors)")
  }

  @Test("tables become a graph that is queried; faults have file and line")
  func importing() throws {
    try folder.write("id:ID,name,year:int\na,Huế,1802\nb,\"Đà\nNẵng\",1888\n", to: "towns.csv")
    try folder.write(":START_ID\t:END_ID\tkm:int\na\tb\t95\n", to: "roads.tsv")
    let nodes = try folder.run("import", "--nodes", "Town=towns.csv", "--output", "only.graph")
    #expect(nodes.status == 0, "\(nodes.errors)")
    #expect(nodes.errors.contains("2 nodes"))
    try folder.write(":START_ID,:END_ID,:TYPE,km:int\na,b,ROAD,95\n", to: "roads.csv")
    let run = try folder.run("import", "--nodes", "Town=towns.csv", "--edges", "roads.csv", "--output", "t.graph")
    #expect(run.status == 0, "\(run.errors)")
    let answer = try folder.run(
      "query", "t.graph", "MATCH (a:Town)-[r:ROAD]->(b) RETURN a.name, b.name, a.year + r.km AS n", "--format", "jsonl")
    #expect(answer.output == "{\"a.name\":\"Huế\",\"b.name\":\"Đà\\nNẵng\",\"n\":1897}\n", "\(answer.errors)")
    #expect(try folder.run("stats", "t.graph").complaints.first?.contains("entente query") == true)
    let tabs = try folder.run("import", "--nodes", "towns.csv", "--edges", "ROAD=roads.tsv", "--output", "x.graph", "--delimiter", "tab")
    #expect(tabs.status == 1)
    try folder.write(":START_ID,:END_ID,:TYPE\na,c,ROAD\n", to: "roads.csv")
    let fault = try folder.run("import", "--nodes", "towns.csv", "--edges", "roads.csv", "--output", "t.graph")
    #expect(fault.status == 1)
    #expect(fault.complaints == ["entente: roads.csv:2: there is no node “c”"])
    #expect(try folder.run("query", "t.graph", "MATCH (n) RETURN count(n)", "--format", "csv").output == "count(n)\n2\n")
  }

  @Test("a shell without a terminal runs the statements of a script, and its status tells of faults")
  func script() throws {
    let script =
      "// a comment; with a semicolon\nRETURN 'a;b' AS s;\n:format csv;\n:param n => 2;\nRETURN $n + 1 AS n;RETURN x; RETURN 5 AS last"
    let run = try folder.run("shell", try SeedGraph.path, input: script)
    #expect(run.status == 1)
    #expect(run.output.contains("a;b"))
    #expect(run.output.hasSuffix("n\n3\nlast\n5\n"), "\(run.output)")
    #expect(try folder.run("shell", try SeedGraph.path, input: "RETURN 1;").status == 0)
  }
}
