import LanguageKernels

/// The network that tags words and scores the arcs and relations between them.
///
/// Arcs are scored by a biaffine form with a bias for the distance (Dozat & Manning 2017), relations by one hidden layer over head and dependent.
struct ParserNetwork: Sendable {
  let encoder: Encoder
  let universal: TagSet, penn: TagSet, features: TagSet, names: TagSet
  let relations: [String]
  private let tagger: Product
  private let arcs: Product, bilinear: Product
  private let labels: Product, relation: Product
  private let rootArc: Tensor<Float>, rootLabel: Tensor<Float>
  private let distance: Tensor<Float>
  private let arcWidth: Int, labelWidth: Int
  private let rootRelation: Int

  init(in file: ModelFile) throws(ModelError) {
    encoder = try Encoder("parser", in: file)
    var start = 0
    func tags(_ name: String) throws(ModelError) -> TagSet {
      let values = try file.strings("parser.tags." + name)
      defer { start += values.count }
      return TagSet(values: values, start: start)
    }
    universal = try tags("upos")
    penn = try tags("xpos")
    features = try tags("feats")
    names = try tags("name")
    relations = try file.strings("parser.tags.deprel")
    rootRelation = relations.firstIndex(of: "root") ?? -1
    rootArc = try file.tensor("parser.root.arc")
    rootLabel = try file.tensor("parser.root.label")
    distance = try file.tensor("parser.distance")
    arcWidth = rootArc.count
    labelWidth = rootLabel.count
    guard !universal.values.isEmpty, !penn.values.isEmpty, !features.values.isEmpty, !names.values.isEmpty, rootRelation >= 0,
      relations.count > 1,
      distance.count % 2 == 1, arcWidth % 16 == 0, labelWidth % 16 == 0, arcWidth > 0, labelWidth > 0
    else { throw .damaged(path: file.path, problem: "the parser's parts do not fit together") }
    tagger = try Product("parser.tagger", in: file, inputs: encoder.width, outputs: start)
    arcs = try Product("parser.arcs", in: file, inputs: encoder.width, outputs: 2 * arcWidth)
    bilinear = try Product("parser.bilinear", in: file, inputs: arcWidth, outputs: arcWidth)
    labels = try Product("parser.labels", in: file, inputs: encoder.width, outputs: 2 * labelWidth)
    relation = try Product("parser.relation", in: file, inputs: labelWidth, outputs: relations.count)
  }

  /// What the network says of the words of one sentence, in the desk's room until the next call.
  struct Reading {
    /// For each word the scores of the tags of all kinds.
    let tags: UnsafePointer<Float>
    let tagStride: Int
    /// For each word its head, from 0; -1 for the root.
    let heads: UnsafePointer<Int32>
    /// For each word the place of its relation in `relations`.
    let relations: [Int]
  }

  /// Reads several sentences at once, which costs less than each by itself, and hands the reading of each to `take`.
  ///
  /// - Parameters:
  ///   - words: the places of the words' features in the desk.
  ///   - ends: where each sentence ends.
  func read(_ words: [Int32], ends: [Int], on desk: ParserDesk, take: (_ sentence: Range<Int>, Reading) -> Void) {
    let rows = words.count
    let states = encoder.encode(words, ends: ends, on: desk.encoder)
    desk.quantized.take(states, rows: rows, width: encoder.width)
    let tags = desk.tags.reserve(rows * tagger.outputs)
    tagger(desk.quantized, rows: rows, into: tags)

    // Heads and dependents apart, each in rows of their own; each sentence's heads begin with the root.
    let both = desk.both.reserve(rows * arcs.outputs)
    arcs(desk.quantized, rows: rows, into: both)
    language_rectify(both, rows * arcs.outputs, 0.1)
    let dependents = desk.dependents.reserve(rows * arcWidth)
    for row in 0..<rows { (dependents + row * arcWidth).update(from: both + row * arcs.outputs + arcWidth, count: arcWidth) }
    desk.forms.take(dependents, rows: rows, width: arcWidth)
    bilinear(desk.forms, rows: rows, into: dependents)
    let halves = desk.halves.reserve(rows * labels.outputs)
    labels(desk.quantized, rows: rows, into: halves)

    var start = 0
    for end in ends {
      let count = end - start
      let stride = count + 1
      let heads = desk.heads.reserve(stride * arcWidth)
      heads.update(from: rootArc.start, count: arcWidth)
      for word in 0..<count { (heads + (word + 1) * arcWidth).update(from: both + (start + word) * arcs.outputs, count: arcWidth) }
      let scores = desk.scores.reserve(count * stride)
      language_pair(dependents + start * arcWidth, count, heads, stride, arcWidth, scores, stride)
      addDistances(scores, count)
      let tree = desk.decoder.heads(scores, stride: stride, count: count)
      take(
        start..<end,
        Reading(
          tags: UnsafePointer(tags + start * tagger.outputs), tagStride: tagger.outputs, heads: tree,
          relations: relations(of: start..<end, halves, tree, desk)))
      start = end
    }
  }

  private func addDistances(_ scores: UnsafeMutablePointer<Float>, _ count: Int) {
    let reach = distance.count / 2
    for word in 0..<count {
      let row = scores + word * (count + 1) + 1
      for head in 0..<count { row[head] += distance.start[min(max(head - word, -reach), reach) + reach] }
    }
  }

  private func relations(
    of words: Range<Int>, _ halves: UnsafePointer<Float>, _ tree: UnsafePointer<Int32>, _ desk: ParserDesk
  ) -> [Int] {
    let hidden = desk.hidden.reserve(words.count * labelWidth)
    for word in 0..<words.count {
      let row = hidden + word * labelWidth
      row.update(from: halves + (words.lowerBound + word) * labels.outputs + labelWidth, count: labelWidth)
      let head = Int(tree[word])
      language_add(row, head < 0 ? rootLabel.start : halves + (words.lowerBound + head) * labels.outputs, labelWidth)
    }
    language_rectify(hidden, words.count * labelWidth, 0)
    desk.forms.take(hidden, rows: words.count, width: labelWidth)
    let scores = desk.relationScores.reserve(words.count * relation.outputs)
    relation(desk.forms, rows: words.count, into: scores)
    let set = TagSet(values: relations, start: 0)
    return (0..<words.count).map { word in
      // Only the root's child is a root, and it is nothing else.
      let row = scores + word * relation.outputs
      return tree[word] < 0 ? rootRelation : set.best(row, except: rootRelation)
    }
  }

}

/// The room that the parser works in; one for each thread.
final class ParserDesk {
  let encoder: EncoderDesk
  let quantized = Quantized()
  let forms = Quantized()
  let tags = Room<Float>(), both = Room<Float>(), dependents = Room<Float>(), halves = Room<Float>()
  let heads = Room<Float>(), scores = Room<Float>(), hidden = Room<Float>(), relationScores = Room<Float>()
  let decoder = TreeDecoder()

  init(_ network: ParserNetwork) { encoder = EncoderDesk(network.encoder) }
}
