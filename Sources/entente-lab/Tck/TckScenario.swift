import Foundation

/// One scenario of the openCypher TCK in its JSON form: a graph, a query, and what must come of it.
struct TckScenario: Decodable, Sendable {
  let id: String
  let feature: String
  let tags: [String]
  /// `empty`, `any` or the name of a graph.
  let graph: String
  let setup: [String]
  let procedures: [TckProcedure]
  /// The text of each parameter's value.
  let parameters: [String: String]
  let query: String
  let expect: TckExpectation
  let controlQuery: TckControlQuery?

  /// The folder of the feature, such as `clauses/match`.
  var folder: String { feature.split(separator: "/").dropLast().joined(separator: "/") }
  /// Whether the suite itself says that the scenario is not to be run.
  var isIgnored: Bool { tags.contains("ignore") }
  /// Whether the id contains a text; any does where none is asked for.
  func isNamed(_ text: String?) -> Bool { text.map(id.contains) ?? true }
}

/// A procedure that a scenario needs: a table of inputs and outputs.
struct TckProcedure: Decodable, Sendable {
  let signature: String
  let columns: [String]
  let rows: [[String]]
}

/// A query that is run after the scenario's own, on the same graph.
struct TckControlQuery: Decodable, Sendable {
  let query: String
  let expect: TckExpectation
}

/// What must come of a query.
struct TckExpectation: Decodable, Sendable {
  enum Kind: String, Decodable {
    case result
    case resultInAnyOrder = "result-any-order"
    case empty
    case error
  }

  struct Fault: Decodable {
    let type: String
    let phase: String
    let detail: String
  }

  let kind: Kind
  let ignoreListOrder: Bool
  let columns: [String]?
  let rows: [[String]]?
  /// The counts of changes by their signed names; `nil` where they are not stated.
  let sideEffects: [String: Int]?
  let error: Fault?
}

/// A graph that scenarios name, and its size.
struct TckGraph: Decodable, Sendable {
  let setup: [String]
  let nodes: Int
  let relationships: Int
}

/// The scenarios of a file and the graphs that they name.
struct TckSuite: Sendable {
  let scenarios: [TckScenario]
  let graphs: [String: TckGraph]

  init(scenarios: String, graphs: String) throws {
    let decoder = JSONDecoder()
    var read: [TckScenario] = []
    for (index, line) in try Self.contents(scenarios).split(separator: UInt8(ascii: "\n")).enumerated() {
      do {
        read.append(try decoder.decode(TckScenario.self, from: line))
      } catch {
        throw LabError("\(scenarios):\(index + 1): not a scenario: \(error)")
      }
    }
    self.scenarios = read
    do {
      self.graphs = try decoder.decode([String: TckGraph].self, from: try Self.contents(graphs))
    } catch let error as DecodingError {
      throw LabError("\(graphs): not named graphs: \(error)")
    }
  }

  private static func contents(_ file: String) throws -> Data {
    guard let data = FileManager.default.contents(atPath: file) else { throw LabError("\(file): cannot be read") }
    return data
  }
}
