import LanguageKernels

/// A product with quantized weights, plus a bias.
struct Product: Sendable {
  let inputs: Int
  /// The number of outputs, a multiple of the kernels' panel; those past the trained ones are 0.
  let outputs: Int
  private let weights: Tensor<Int8>
  private let offsets: Tensor<Int32>
  private let scales: Tensor<Float>
  private let bias: Tensor<Float>

  /// Takes a product out of a file. Its inputs must be `inputs`, its outputs at least `outputs`.
  init(_ name: String, in file: ModelFile, inputs: Int, outputs: Int) throws(ModelError) {
    weights = try file.tensor(name + ".weights")
    offsets = try file.tensor(name + ".offsets")
    scales = try file.tensor(name + ".scales")
    bias = try file.tensor(name + ".bias")
    self.inputs = weights.columns
    self.outputs = weights.rows
    let panel = Int(LANGUAGE_PANEL)
    guard weights.columns == inputs, weights.rows >= outputs, weights.rows < outputs + panel, weights.rows % panel == 0, inputs % 8 == 0,
      inputs <= 1024, offsets.count == weights.rows, scales.count == weights.rows, bias.count == weights.rows
    else { throw .damaged(path: file.path, problem: "product “\(name)” has another size than its neighbours") }
  }

  /// Multiplies `rows` rows that have been quantized.
  func callAsFunction(_ input: QuantizedRows, rows: Int, into out: UnsafeMutablePointer<Float>) {
    language_multiply(
      input.values.start, input.scales.start, rows, inputs, weights.start, offsets.start, scales.start, bias.start, outputs, out)
  }
}

/// Rows of numbers rounded to integers, each row by a scale of its own.
struct QuantizedRows {
  let values = ScratchBuffer<UInt8>()
  let scales = ScratchBuffer<Float>()

  /// Rounds `rows` rows of `width` numbers. Linear in their number.
  func quantize(_ numbers: UnsafePointer<Float>, rows: Int, width: Int) {
    language_quantize(numbers, rows, width, values.reserve(rows * width), scales.reserve(rows))
  }
}

/// Brings rows to mean 0 and variance 1, then scales and shifts each column (Ba et al. 2016).
struct Normalization: Sendable {
  private let gain: Tensor<Float>
  private let shift: Tensor<Float>

  init(_ name: String, in file: ModelFile, width: Int) throws(ModelError) {
    gain = try file.tensor(name + ".gain")
    shift = try file.tensor(name + ".shift")
    guard gain.count == width, shift.count == width, width % 8 == 0 else {
      throw .damaged(path: file.path, problem: "normalization “\(name)” has another size than its neighbours")
    }
  }

  func callAsFunction(_ numbers: UnsafePointer<Float>, rows: Int, into out: UnsafeMutablePointer<Float>) {
    language_normalize(numbers, rows, gain.count, gain.start, shift.start, out)
  }
}
