/// The network that tells at which words sentences begin.
struct SegmenterNetwork: Sendable {
  let encoder: Encoder
  private let start: Product

  init(in file: ModelFile) throws(ModelError) {
    encoder = try Encoder("segmenter", in: file)
    start = try Product("segmenter.start", in: file, inputs: encoder.width, outputs: 2)
  }

  /// For each word of a run that begins with a sentence, by how much a beginning is likelier than none.
  func margins(_ words: [Int32], on workspace: SegmenterWorkspace) -> [Float] {
    let states = encoder.encode(words, ends: [words.count], on: workspace.encoder)
    workspace.rows.quantize(states, rows: words.count, width: encoder.width)
    let scores = workspace.scores.reserve(words.count * start.outputs)
    start(workspace.rows, rows: words.count, into: scores)
    return words.indices.map { scores[$0 * start.outputs + 1] - scores[$0 * start.outputs] }
  }
}

/// The buffers that the segmenter works in; one set for each thread.
final class SegmenterWorkspace {
  let encoder: EncoderWorkspace
  let rows = QuantizedRows()
  let scores = ScratchBuffer<Float>()

  init(_ network: SegmenterNetwork) { encoder = EncoderWorkspace(network.encoder) }
}
