import Foundation
import GraphModel
import Testing

@testable import Interchange

@Suite("Property graphs are imported from tables")
struct CSVGraphImportTests {
  /// Imports tables; files are named `nodes0.csv`, `nodes1.csv`, … and `edges0.csv`.
  private func graph(_ nodes: [String], _ edges: [String] = [], labels: [String] = [], type: String? = nil) throws -> ColumnarGraph {
    let folder = NSTemporaryDirectory() + "csv-\(UUID().uuidString)/"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func write(_ text: String, _ name: String) throws -> String {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + name))
      return folder + name
    }
    let nodeFiles = try nodes.enumerated().map {
      CSVGraphImport.NodeFile(path: try write($0.element, "nodes\($0.offset).csv"), labels: labels)
    }
    let edgeFiles = try edges.enumerated().map {
      CSVGraphImport.RelationshipFile(path: try write($0.element, "edges\($0.offset).csv"), type: type)
    }
    do throws(CSVFault) {
      return try CSVGraphImport.graph(nodes: nodeFiles, relationships: edgeFiles) { _, text in text.contains("-") }
    } catch {
      throw CSVFault(String(error.file.dropFirst(folder.count)), line: error.line, error.message)
    }
  }

  @Test("nodes have identifiers, labels and typed properties; an empty field is no property, a quoted one is the empty text")
  func nodes() throws {
    let graph = try graph([
      "id:ID,name,year:int,share:float,open:boolean,tags:string[],day:date,:LABEL,note:IGNORE\n"
        + "a,Ann,-3,0.5,TRUE,x;y,2021-01-02,Person;Author,n\nb,\"\",,,,,,,\n"
    ])
    #expect(graph.nodeCount == 2)
    #expect(graph.labels == ["Person", "Author"])
    #expect(graph.nodeLabelSets.map { graph.labelSets[Int($0)] } == [[0, 1], []])
    #expect(graph.keys == ["id", "name", "year", "share", "open", "tags", "day"])
    guard case .strings(let names, let table) = graph.nodeProperties[1].values else { throw Wrong() }
    #expect(names.map { $0 < 0 ? nil : table[Int($0)] } == ["Ann", ""])
    guard case .integers(let years, let present) = graph.nodeProperties[2].values else { throw Wrong() }
    #expect((years[0], present[0]) == (-3, 1))
    guard case .texts(let type, _, let tags) = graph.nodeProperties[5].values else { throw Wrong() }
    #expect(type == ColumnarType(.string, isList: true))
    #expect(ColumnarList.decode(tags[0]) == ["x", "y"])
    guard case .texts(ColumnarType(.date), _, let days) = graph.nodeProperties[6].values else { throw Wrong() }
    #expect(days.all == ["2021-01-02"])
  }

  @Test("relationships join nodes of id spaces; a file's type holds where none is said")
  func relationships() throws {
    let graph = try graph(
      [":ID(City),name\n1,Huế\n2,Vinh\n", ":ID(Road){id-type: long}\n1\n"],
      [":START_ID(City),:END_ID(Road),:TYPE,km:int\n2,1,ON,7\n1,1,,\n"], labels: ["Thing"], type: "NEAR")
    #expect(graph.types == ["NEAR", "ON"])
    #expect(Array(graph.sources) == [1, 0])
    #expect(Array(graph.targets) == [2, 2])
    #expect(Array(graph.relationshipTypes) == [1, 0])
    #expect(graph.labels == ["Thing"])
    #expect(graph.keys == ["name", "km"])
  }

  @Test("an identifier can be stored as a number")
  func numericIdentifiers() throws {
    let graph = try graph(["key:ID{id-type: int}\n41\n42\n"])
    guard case .integers(let values, _) = graph.nodeProperties[0].values else { throw Wrong() }
    #expect(Array(values) == [41, 42])
  }

  @Test(
    "a fault has the file and the line",
    arguments: [
      (["id:ID\na\nb\na\n"], [String](), "nodes0.csv:4: the identifier “a” is there twice"),
      (["id:ID\na\n\"\"\n"], [], "nodes0.csv:3: the identifier is empty"),
      (["id:ID,year:int\na,\"1\n9\"\n"], [], "nodes0.csv:2: year: “1\n9” is not a whole number of 64 bits"),
      (["id:ID,day:date[]\na,2021-01-01;soon\n"], [], "nodes0.csv:2: day: “soon” is not a date"),
      (["id:ID,x:colour\na,1\n"], [], "nodes0.csv:1: the column x:colour has the unknown type colour"),
      (["id:ID,x,x\na,1,2\n"], [], "nodes0.csv:1: the column x is there twice"),
      (["id:ID,x\na\n"], [], "nodes0.csv:2: there are 1 fields; the header has 2"), ([""], [], "nodes0.csv: there is no header"),
      (["id:ID,x:int\na,1\n", "id:ID,x\nb,1\n"], [], "nodes1.csv:1: the column x has another type here than in an earlier file"),
      (["id:ID\na\n"], [":START_ID,:END_ID,:TYPE\na,c,T\n"], "edges0.csv:2: there is no node “c”"),
      (["id:ID\na\n"], [":START_ID(P),:END_ID,:TYPE\n"], "edges0.csv:1: there is no id space P"),
      (["id:ID\na\n"], [":START_ID,:END_ID,:TYPE\na,a,\n"], "edges0.csv:2: the relationship has no type"),
      (["id:ID\na\n"], [":START_ID,:END_ID\na,a\n"], "edges0.csv:1: there is no column :TYPE"),
      (["id:ID\na\n"], [":START_ID,:TYPE\na,T\n"], "edges0.csv:1: there must be one column :START_ID and one :END_ID"),
    ])
  func faults(nodes: [String], edges: [String], expected: String) {
    let fault = #expect(throws: CSVFault.self) { try graph(nodes, edges) }
    #expect(fault?.description == expected)
  }

  @Test(
    "whole numbers have 64 bits",
    arguments: [
      ("9223372036854775807", Int64.max), ("-9223372036854775808", .min), (" +7 ", 7), ("9223372036854775808", nil), ("-", nil),
      ("1.0", nil),
      ("", nil), ("99999999999999999999", nil),
    ])
  func integers(text: String, expected: Int64?) {
    var text = text
    #expect(text.withUTF8 { CSVValue.integer($0) } == expected)
  }

  private struct Wrong: Error {}
}
