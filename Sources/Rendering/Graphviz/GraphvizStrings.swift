import Knowledge

/// Many texts as the library takes them, in one block: copying, counting and escaping them one by one would take longer than writing them.
final class GraphvizStrings {
  /// All texts, each with the zero behind it.
  let bytes: UnsafeBufferPointer<CChar>
  private let starts: [Int]

  /// Keeps texts as names and values, with backslashes doubled.
  convenience init(_ texts: some Sequence<String>) {
    var bytes: [CChar] = []
    var starts: [Int] = []
    for text in texts {
      starts.append(bytes.count)
      var data = GraphvizText.data(text)
      data.withUTF8 { bytes.append(contentsOf: UnsafeRawBufferPointer($0).bindMemory(to: CChar.self)) }
      bytes.append(0)
    }
    self.init(bytes, starts)
  }

  private init(_ bytes: [CChar], _ starts: [Int]) {
    let block = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
    _ = block.initialize(from: bytes)
    self.bytes = UnsafeBufferPointer(block)
    self.starts = starts
  }

  /// Keeps the texts of a column.
  convenience init(_ column: TextColumn) {
    guard !column.bytes.contains(where: { $0 == UInt8(ascii: "\\") || $0 == 0 }) else {
      self.init((0..<column.count).lazy.map { column[$0] })
      return
    }
    var bytes: [CChar] = []
    var starts: [Int] = []
    bytes.reserveCapacity(column.bytes.count + column.count)
    starts.reserveCapacity(column.count)
    column.bytes.withUnsafeBytes { texts in
      for place in 0..<column.count {
        starts.append(bytes.count)
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: texts[column.range(of: place)]).bindMemory(to: CChar.self))
        bytes.append(0)
      }
    }
    self.init(bytes, starts)
  }

  deinit { bytes.deallocate() }

  /// A text, valid as long as this.
  subscript(place: Int) -> UnsafePointer<CChar> {
    guard let start = bytes.baseAddress else { preconditionFailure("a text ends in a zero") }
    return start + starts[place]
  }
}
