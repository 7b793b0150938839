/// The tags of names: `O` outside, `B-PER` where a name of a person begins, `I-PER` where it goes on.
struct NameTags: Sendable {
  private enum Part: Sendable { case outside, begins(Int), goesOn(Int) }

  private let parts: [Part]

  init(_ values: [String], in file: ModelFile) throws(ModelError) {
    var parts: [Part] = []
    for value in values {
      let kind = NamedSpan.Kind.allCases.firstIndex { $0.rawValue == value.dropFirst(2) }
      switch (value.prefix(2), kind) {
      case ("O", _): parts.append(.outside)
      case ("B-", let kind?): parts.append(.begins(kind))
      case ("I-", let kind?): parts.append(.goesOn(kind))
      default: throw .damaged(path: file.path, problem: "“\(value)” is no tag of names")
      }
    }
    self.parts = parts
  }

  /// The scores of a word by what the tags mean.
  func scores(_ scores: UnsafePointer<Float>) -> NameDecoder.Scores {
    let none = [Float](repeating: -.infinity, count: NamedSpan.Kind.allCases.count)
    var sorted = NameDecoder.Scores(outside: -.infinity, begins: none, goesOn: none)
    for (index, part) in parts.enumerated() {
      switch part {
      case .outside: sorted.outside = scores[index]
      case .begins(let kind): sorted.begins[kind] = scores[index]
      case .goesOn(let kind): sorted.goesOn[kind] = scores[index]
      }
    }
    return sorted
  }
}
