import Foundation
import Language
import LanguageKernels
import Randomness
import Testing

@Suite("Kernels", .serialized)
struct KernelsTests {
  private static let seeds: [UInt64] = [1, 2, 3]

  /// Runs a kernel on each way that the processor has, the portable one first, and checks that all give the same bits.
  private func everyWay<Result: Equatable>(_ note: String, _ run: () -> Result) -> Result {
    defer { language_kernels_limit(LANGUAGE_DOT_PRODUCTS) }
    let ways = [LANGUAGE_PORTABLE, LANGUAGE_WIDE, LANGUAGE_DOT_PRODUCTS].filter { $0.rawValue <= language_kernels_best().rawValue }
    let results = ways.map { way in
      language_kernels_limit(way)
      return run()
    }
    for (way, result) in zip(ways, results) { #expect(result == results[0], "\(note), way \(way.rawValue)") }
    return results[0]
  }

  private func numbers(_ count: Int, _ random: inout SeededRandom, scale: Float = 3) -> [Float] {
    (0..<count).map { _ in Float.random(in: -scale...scale, using: &random) }
  }

  @Test("products are exact, and the same bits on every way", arguments: seeds)
  func multiply(seed: UInt64) {
    var random = SeededRandom(seed)
    for (rows, width, columns) in [(1, 8, 16), (2, 24, 32), (5, 96, 16), (7, 128, 48), (13, 256, 64)] {
      let values = numbers(rows * width, &random)
      let weights = (0..<(width * columns)).map { _ in Int8.random(in: -127...127, using: &random) }
      func weight(_ k: Int, _ column: Int) -> Int { Int(weights[column / 16 * 16 * width + k / 4 * 64 + column % 16 * 4 + k % 4]) }
      let offsets = (0..<columns).map { column in Int32((0..<width).reduce(0) { $0 - 128 * weight($1, column) }) }
      let weightScales = numbers(columns, &random).map { abs($0) }, bias = numbers(columns, &random)
      func run() -> [Float] {
        var quantized = [UInt8](repeating: 0, count: rows * width), scales = [Float](repeating: 0, count: rows)
        var out = [Float](repeating: 0, count: rows * columns)
        language_quantize(values, rows, width, &quantized, &scales)
        language_multiply(quantized, scales, rows, width, weights, offsets, weightScales, bias, columns, &out)
        return out
      }
      let result = everyWay("seed \(seed)", run)
      var quantized = [UInt8](repeating: 0, count: rows * width), scales = [Float](repeating: 0, count: rows)
      language_quantize(values, rows, width, &quantized, &scales)
      for row in 0..<rows {
        for column in 0..<columns {
          let sum = (0..<width).reduce(0) { $0 + (Int(quantized[row * width + $1]) - 128) * weight($1, column) }
          let expected = Float(Int32(sum)) * (scales[row] * weightScales[column]) + bias[column]
          #expect(result[row * columns + column] == expected, "seed \(seed), row \(row), column \(column)")
        }
      }
    }
  }

  @Test("the offsets of a damaged model overflow alike on every way")
  func overflow() {
    let quantized = [UInt8](repeating: 255, count: 8), weights = [Int8](repeating: 127, count: 8 * 16)
    let offsets = [Int32](repeating: .max, count: 16), ones = [Float](repeating: 1, count: 16)
    let result = everyWay("overflow") {
      var out = [Float](repeating: 0, count: 16)
      language_multiply(quantized, [1], 1, 8, weights, offsets, ones, ones, 16, &out)
      return out
    }
    #expect(result.allSatisfy { $0 < 0 })
  }

  @Test("rounding to integers keeps each number within half a step, whatever its size", arguments: [1e-6, 0.1, 3, 5e4] as [Float])
  func quantize(scale: Float) {
    var random = SeededRandom(7)
    let values = numbers(3 * 64, &random, scale: scale)
    var quantized = [UInt8](repeating: 0, count: values.count), scales = [Float](repeating: 0, count: 3)
    language_quantize(values, 3, 64, &quantized, &scales)
    for index in values.indices {
      let steps = Int(quantized[index]) - Int(LANGUAGE_ZERO)
      #expect(abs(Float(steps) * scales[index / 64] - values[index]) <= scales[index / 64] * 0.501)
      #expect(abs(steps) <= Int(LANGUAGE_STEPS))
    }
    let zeros = [Float](repeating: 0, count: 8)
    language_quantize(zeros, 1, 8, &quantized, &scales)
    #expect(quantized.prefix(8).allSatisfy { $0 == UInt8(LANGUAGE_ZERO) })
  }

  @Test("normalized rows have mean 0 and variance 1 before gain and shift", arguments: seeds)
  func normalize(seed: UInt64) {
    var random = SeededRandom(seed)
    let values = numbers(4 * 40, &random)
    let gain = [Float](repeating: 1, count: 40), shift = [Float](repeating: 0, count: 40)
    let result = everyWay("seed \(seed)") {
      var out = values
      language_normalize(out, 4, 40, gain, shift, &out)
      return out
    }
    for row in 0..<4 {
      let numbers = result[(row * 40)..<(row * 40 + 40)]
      #expect(abs(numbers.reduce(0, +)) < 1e-3)
      #expect(abs(numbers.reduce(0) { $0 + $1 * $1 } / 40 - 1) < 1e-2)
    }
  }

  @Test("a scan remembers as its gates say, both ways", arguments: seeds)
  func scan(seed: UInt64) {
    var random = SeededRandom(seed)
    for (rows, width) in [(1, 8), (2, 16), (9, 24)] {
      let gates = numbers(rows * 6 * width, &random, scale: 8)
      let result = everyWay("seed \(seed)") {
        var out = [Float](repeating: 0, count: rows * 2 * width)
        language_scan(gates, rows, width, &out)
        return out
      }
      func sigmoid(_ x: Float) -> Double { 1 / (1 + exp(-Double(x))) }
      for column in 0..<(2 * width) {
        var c = 0.0
        for step in 0..<rows {
          let row = column < width ? step : rows - 1 - step
          let gate = row * 6 * width + column
          let f = sigmoid(gates[gate + 2 * width])
          c = f * c + (1 - f) * Double(gates[gate])
          let expected = sigmoid(gates[gate + 4 * width]) * c
          #expect(abs(Double(result[row * 2 * width + column]) - expected) < 1e-5, "seed \(seed)")
        }
      }
    }
  }

  @Test("pairs of rows are multiplied, whatever their number", arguments: seeds)
  func pair(seed: UInt64) {
    var random = SeededRandom(seed)
    for (left, right) in [(1, 1), (3, 4), (5, 7)] {
      let a = numbers(left * 16, &random), b = numbers(right * 16, &random)
      let result = everyWay("seed \(seed)") {
        var out = [Float](repeating: 0, count: left * (right + 2))
        language_pair(a, left, b, right, 16, &out, right + 2)
        return out
      }
      for l in 0..<left {
        for r in 0..<right {
          let expected = (0..<16).reduce(Float(0)) { $0 + a[l * 16 + $1] * b[r * 16 + $1] }
          #expect(abs(result[l * (right + 2) + r] - expected) < 1e-3)
        }
      }
    }
  }

  @Test("sums, rows of bytes and the bent line")
  func small() {
    let sums = everyWay("") {
      var sums: [Float] = [1, 2, 3, 4, 5, 6, 7, 8]
      language_add(&sums, [1, 1, 1, 1, 1, 1, 1, 1], 8)
      language_add_row(&sums, [-2, 0, 2, 127, -128, 1, 1, 1], 0.5, 8)
      language_rectify(&sums, 8, 0.5)
      return sums
    }
    #expect(sums == [1, 3, 5, 68.5, -29, 7.5, 8.5, 9.5])
  }

  @Test("a text is analysed alike on every way")
  func analysis() throws {
    let analyzer = Analyzer(model: try LanguageModel.bundled())
    let text = "Vietnam sent 63 officers to South Sudan in 2018. They serve in a field hospital, which Australia supports."
    #expect(everyWay("") { analyzer.analyze(text).conllu() }.contains("South"))
  }
}
