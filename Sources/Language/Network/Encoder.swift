import LanguageKernels

/// A network that turns the words of sentences into numbers that know their surroundings: layers of gated scans that run over each sentence both
/// ways (after Bradbury et al. 2017, “Quasi-recurrent neural networks”, and Lei et al. 2018, “Simple recurrent units”).
///
/// Within a layer the gates see only the layer's input, so all words go through one product, and what runs word by word is a sum of two numbers.
struct Encoder: Sendable {
  private struct Layer {
    let product: Product
    let norm: Normalization
  }

  let features: WordFeatures
  /// The numbers that it gives for a word.
  let width: Int
  private let norm: Normalization
  private let layers: [Layer]

  init(_ name: String, in file: ModelFile) throws(ModelError) {
    features = try WordFeatures(name, in: file)
    norm = try Normalization(name + ".norm", in: file, width: features.width)
    var layers: [Layer] = []
    var inputs = features.width
    let widths: Tensor<UInt32> = try file.tensor(name + ".widths")
    guard widths.count > 0, (0..<widths.count).allSatisfy({ widths[$0] > 0 && widths[$0] <= LANGUAGE_WIDEST_SCAN && widths[$0] % 8 == 0 })
    else {
      throw .damaged(path: file.path, problem: "network “\(name)” has no layers")
    }
    for index in 0..<widths.count {
      let width = Int(widths[index])
      guard index == 0 || inputs == 2 * width else { throw .damaged(path: file.path, problem: "layers of “\(name)” do not fit together") }
      layers.append(
        Layer(
          product: try Product("\(name).\(index)", in: file, inputs: inputs, outputs: 6 * width),
          norm: try Normalization("\(name).\(index).norm", in: file, width: 2 * width)))
      inputs = 2 * width
    }
    self.layers = layers
    width = inputs
  }

  /// Encodes the words of several sentences, which follow each other from word 0 on.
  ///
  /// - Parameters:
  ///   - words: the places of the words' features in `workspace.forms`.
  ///   - ends: where each sentence ends.
  /// - Returns: a row of `width` numbers for each word, in the workspace, until the next call.
  func encode(_ words: [Int32], ends: [Int], on workspace: EncoderWorkspace) -> UnsafeMutablePointer<Float> {
    let rows = words.count
    var input = workspace.input.reserve(rows * max(features.width, width))
    for (row, word) in words.enumerated() {
      (input + row * features.width).update(from: workspace.forms.vector(word), count: features.width)
    }
    norm(input, rows: rows, into: input)
    var inputs = features.width
    for (index, layer) in layers.enumerated() {
      let width = layer.product.outputs / 6
      workspace.rows.quantize(input, rows: rows, width: inputs)
      let gates = workspace.gates.reserve(rows * layer.product.outputs)
      layer.product(workspace.rows, rows: rows, into: gates)
      let states = workspace.states.reserve(rows * 2 * width)
      var start = 0
      for end in ends {
        language_scan(gates + start * layer.product.outputs, end - start, width, states + start * 2 * width)
        start = end
      }
      layer.norm(states, rows: rows, into: states)
      if index == 0 {
        input = workspace.input.reserve(rows * 2 * width)
        input.update(from: states, count: rows * 2 * width)
      } else {
        language_add(input, states, rows * 2 * width)
      }
      inputs = 2 * width
    }
    return input
  }
}

/// The buffers that an encoder works in; one set for each thread.
final class EncoderWorkspace {
  let forms: FormVectors
  let input = ScratchBuffer<Float>()
  let gates = ScratchBuffer<Float>()
  let states = ScratchBuffer<Float>()
  let rows = QuantizedRows()

  init(_ encoder: Encoder) { forms = FormVectors(encoder.features) }
}
