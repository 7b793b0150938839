import LanguageKernels

/// The network that tags words and scores the arcs and relations between them.
///
/// Arcs are scored by a biaffine form with a bias for the distance (Dozat & Manning 2017), relations by one hidden layer over head and dependent.
struct ParserNetwork: Sendable {
  let encoder: Encoder
  let universal: TagSet, penn: TagSet, features: TagSet, names: TagSet
  let relations: TagSet
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
    relations = TagSet(values: try file.strings("parser.tags.deprel"), start: 0)
    rootRelation = relations.values.firstIndex(of: "root") ?? -1
    rootArc = try file.tensor("parser.root.arc")
    rootLabel = try file.tensor("parser.root.label")
    distance = try file.tensor("parser.distance")
    arcWidth = rootArc.count
    labelWidth = rootLabel.count
    guard !universal.values.isEmpty, !penn.values.isEmpty, !features.values.isEmpty, !names.values.isEmpty, rootRelation >= 0,
      relations.values.count > 1,
      distance.count % 2 == 1, arcWidth % 16 == 0, labelWidth % 16 == 0, arcWidth > 0, labelWidth > 0
    else { throw .damaged(path: file.path, problem: "the parser's parts do not fit together") }
    tagger = try Product("parser.tagger", in: file, inputs: encoder.width, outputs: start)
    arcs = try Product("parser.arcs", in: file, inputs: encoder.width, outputs: 2 * arcWidth)
    bilinear = try Product("parser.bilinear", in: file, inputs: arcWidth, outputs: arcWidth)
    labels = try Product("parser.labels", in: file, inputs: encoder.width, outputs: 2 * labelWidth)
    relation = try Product("parser.relation", in: file, inputs: labelWidth, outputs: relations.values.count)
  }

  /// What the network says of the words of one sentence. It stands in the workspace, for as long as the call that hands it over.
  struct Reading {
    /// For each word the scores of the tags of all kinds.
    let tags: UnsafePointer<Float>
    let tagStride: Int
    /// For each word its head, from 0; -1 for the root.
    let heads: UnsafePointer<Int32>
    /// For each word the place of its relation in `relations`.
    let relations: [Int]
  }

  /// Reads several sentences at once, which costs less than each by itself, and hands over the reading of each with its number.
  ///
  /// - Parameters:
  ///   - words: the places of the words' features in the workspace.
  ///   - ends: where each sentence ends.
  func read(_ words: [Int32], ends: [Int], on workspace: ParserWorkspace, take: (Int, Reading) -> Void) {
    let rows = words.count
    let states = encoder.encode(words, ends: ends, on: workspace.encoder)
    workspace.states.quantize(states, rows: rows, width: encoder.width)
    let tags = workspace.tags.reserve(rows * tagger.outputs)
    tagger(workspace.states, rows: rows, into: tags)
    let (heads, dependents) = arcHalves(rows, workspace)
    let halves = workspace.halves.reserve(rows * labels.outputs)
    labels(workspace.states, rows: rows, into: halves)

    var start = 0
    for (index, end) in ends.enumerated() {
      let count = end - start
      let scores = arcScores(start..<end, heads, dependents, workspace)
      let tree = workspace.decoder.heads(scores, stride: count + 1, count: count)
      let reading = Reading(
        tags: UnsafePointer(tags + start * tagger.outputs), tagStride: tagger.outputs, heads: tree,
        relations: relations(of: start..<end, halves, tree, workspace))
      take(index, reading)
      start = end
    }
  }

  /// Each word as a head, in rows of all arc outputs, and as a dependent with the bilinear form applied.
  private func arcHalves(
    _ rows: Int, _ workspace: ParserWorkspace
  ) -> (heads: UnsafePointer<Float>, dependents: UnsafePointer<Float>) {
    let both = workspace.both.reserve(rows * arcs.outputs)
    arcs(workspace.states, rows: rows, into: both)
    language_rectify(both, rows * arcs.outputs, 0.1)
    let dependents = workspace.dependents.reserve(rows * arcWidth)
    for row in 0..<rows { (dependents + row * arcWidth).update(from: both + row * arcs.outputs + arcWidth, count: arcWidth) }
    workspace.rows.quantize(dependents, rows: rows, width: arcWidth)
    bilinear(workspace.rows, rows: rows, into: dependents)
    return (UnsafePointer(both), UnsafePointer(dependents))
  }

  /// For each word of a sentence the scores of its possible heads, the root first.
  private func arcScores(
    _ words: Range<Int>, _ both: UnsafePointer<Float>, _ dependents: UnsafePointer<Float>, _ workspace: ParserWorkspace
  ) -> UnsafePointer<Float> {
    let stride = words.count + 1
    let heads = workspace.heads.reserve(stride * arcWidth)
    heads.update(from: rootArc.start, count: arcWidth)
    for (place, word) in words.enumerated() {
      (heads + (place + 1) * arcWidth).update(from: both + word * arcs.outputs, count: arcWidth)
    }
    let scores = workspace.scores.reserve(words.count * stride)
    language_pair(dependents + words.lowerBound * arcWidth, words.count, heads, stride, arcWidth, scores, stride)
    addDistances(scores, words.count)
    return UnsafePointer(scores)
  }

  private func addDistances(_ scores: UnsafeMutablePointer<Float>, _ count: Int) {
    let reach = distance.count / 2
    for word in 0..<count {
      let row = scores + word * (count + 1) + 1
      for head in 0..<count { row[head] += distance.start[min(max(head - word, -reach), reach) + reach] }
    }
  }

  private func relations(
    of words: Range<Int>, _ halves: UnsafePointer<Float>, _ tree: UnsafePointer<Int32>, _ workspace: ParserWorkspace
  ) -> [Int] {
    let hidden = workspace.hidden.reserve(words.count * labelWidth)
    for word in 0..<words.count {
      let row = hidden + word * labelWidth
      row.update(from: halves + (words.lowerBound + word) * labels.outputs + labelWidth, count: labelWidth)
      let head = Int(tree[word])
      language_add(row, head < 0 ? rootLabel.start : halves + (words.lowerBound + head) * labels.outputs, labelWidth)
    }
    language_rectify(hidden, words.count * labelWidth, 0)
    workspace.rows.quantize(hidden, rows: words.count, width: labelWidth)
    let scores = workspace.relationScores.reserve(words.count * relation.outputs)
    relation(workspace.rows, rows: words.count, into: scores)
    return (0..<words.count).map { word in
      // Only the root's child is a root, and it is nothing else.
      let row = scores + word * relation.outputs
      return tree[word] < 0 ? rootRelation : relations.best(row, except: rootRelation)
    }
  }
}

/// The buffers that the parser works in; one set for each thread.
final class ParserWorkspace {
  let encoder: EncoderWorkspace
  let states = QuantizedRows(), rows = QuantizedRows()
  let tags = ScratchBuffer<Float>(), both = ScratchBuffer<Float>(), dependents = ScratchBuffer<Float>(), halves = ScratchBuffer<Float>()
  let heads = ScratchBuffer<Float>(), scores = ScratchBuffer<Float>(), hidden = ScratchBuffer<Float>(),
    relationScores = ScratchBuffer<Float>()
  let decoder = TreeDecoder()

  init(_ network: ParserNetwork) { encoder = EncoderWorkspace(network.encoder) }
}
