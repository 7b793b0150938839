import Synchronization

/// Trees of sentences that were parsed before, by their words.
///
/// Agencies' texts are passed on and standing phrases recur, so that in a pile of news many sentences stand more than once. A tree depends on the words
/// alone; what comes out of here is what the parser would give. Bounded: a full cache begins anew. Safe to use from several threads.
final class TreeCache: Sendable {
  /// A sentence: its bytes, and where its words begin and end in them.
  struct Key: Hashable {
    let bytes: [UInt8]
    let ends: [Int32]

    init(_ clause: Range<Int>, of text: AnalyzedText) {
      let start = text.tokens[clause.lowerBound].start
      bytes = Array(text.bytes[Int(start)..<Int(text.tokens[clause.upperBound - 1].end)])
      var ends: [Int32] = []
      ends.reserveCapacity(2 * clause.count)
      for token in text.tokens[clause] {
        ends.append(token.start - start)
        ends.append(token.end - start)
      }
      self.ends = ends
    }

    // The bytes nearly tell a sentence by themselves, and hashed in one piece they cost a tenth.
    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  private struct Store {
    var trees: [Key: [Token]] = [:]
    var words = 0
  }

  /// About 5 MB.
  private static let capacity = 100_000

  private let store = Mutex(Store())

  /// The words of a sentence with their trees, at the offsets of the text that they were parsed in.
  func tree(_ key: Key) -> [Token]? { store.withLock { $0.trees[key] } }

  /// Keeps a tree.
  func keep(_ tree: [Token], for key: Key) {
    store.withLock { store in
      if store.words + tree.count > Self.capacity { store = Store() }
      store.words += tree.count
      store.trees[key] = tree
    }
  }
}
