import Extraction
import Knowledge
@testable import Rendering

private let pack = Result { try DomainPack.bundled() }

/// libFuzzer's entry: a graph made from the bytes becomes a diagram, DOT and SVG, as `entente render` makes them but in this process.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
  guard case .success(let pack) = pack else { fatalError("no domain pack") }
  let fuzzed = FuzzedGraph(UnsafeRawBufferPointer(start: start, count: count), ontology: pack.ontology)
  guard let diagram = try? Diagram(of: fuzzed.graph, for: fuzzed.request) else { return 0 }
  let dot = diagram.dot
  precondition(dot == diagram.dot, "two texts of one diagram")
  guard let text = String(validating: dot, as: UTF8.self) else { fatalError("the graph is not UTF-8") }
  let drawn: [UInt8]
  do throws(GraphvizPainter.Failure) {
    drawn = try GraphvizPainter().draw(text, with: .by(diagram.engine), as: .svg)
  } catch {
    // A layout may give up; the text must be a graph.
    if case .notAGraph(let reason) = error { fatalError("Graphviz does not read its own text: \(reason)") }
    return 0
  }
  do {
    let svg = try SVGFinishing.finished(drawn, of: SVGTelling(diagram), prefix: IDPrefix(of: diagram))
    if let fault = SVGCheck.fault(in: svg) { fatalError(fault) }
  } catch {
    fatalError("the drawing is not well-formed")
  }
  return 0
}
