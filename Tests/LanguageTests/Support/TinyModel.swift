import Foundation

/// A model file of a few kilobytes with arbitrary weights, sound in form.
enum TinyModel {
  static func bytes() -> Data {
    var sections: [(name: String, bytes: [UInt8], rows: Int, columns: Int)] = []
    func add<Element: BitwiseCopyable>(_ name: String, _ values: [Element], rows: Int = 1) {
      let bytes = values.withUnsafeBytes { Array($0) }
      sections.append((name, bytes, rows, values.count / rows))
    }
    func strings(_ name: String, _ values: [String]) {
      sections.append((name, Array(values.joined(separator: "\n").utf8), values.count, 0))
    }
    func weights(_ count: Int) -> [Int] { (0..<count).map { ($0 * 7919 + 13) % 201 - 100 } }
    func floats(_ count: Int) -> [Float] { weights(count).map { Float($0) / 100 } }
    func product(_ name: String, inputs: Int, outputs: Int) {
      let padded = (outputs + 15) / 16 * 16
      add(name + ".weights", weights(inputs * padded).map { Int8($0) }, rows: padded)
      add(name + ".offsets", weights(padded).map { Int32($0) })
      add(name + ".scales", floats(padded))
      add(name + ".bias", floats(padded))
    }
    func keys(_ name: String, _ numbers: [UInt32]) {
      var hashes = [UInt64](repeating: 0, count: 16), values = [UInt32](repeating: 0, count: 16)
      for (index, number) in numbers.enumerated() {
        hashes[index] = UInt64(index + 1)
        values[index] = number
      }
      add(name + ".hashes", hashes)
      add(name + ".numbers", values)
    }
    for network in ["segmenter", "parser"] {
      keys(network + ".vocabulary", [14, 15])
      add(network + ".table.rows", weights(16 * 8).map { Int8($0) }, rows: 16)
      add(network + ".table.scales", floats(16))
      add(network + ".widths", [8, 8] as [UInt32])
      for norm in [".norm", ".0.norm", ".1.norm"] {
        add(network + norm + ".gain", floats(norm == ".norm" ? 8 : 16))
        add(network + norm + ".shift", floats(norm == ".norm" ? 8 : 16))
      }
      product(network + ".0", inputs: 8, outputs: 48)
      product(network + ".1", inputs: 16, outputs: 48)
    }
    product("segmenter.start", inputs: 16, outputs: 2)
    product("parser.tagger", inputs: 16, outputs: 8)
    product("parser.arcs", inputs: 16, outputs: 32)
    product("parser.bilinear", inputs: 16, outputs: 16)
    product("parser.labels", inputs: 16, outputs: 32)
    product("parser.relation", inputs: 16, outputs: 3)
    add("parser.root.arc", floats(16))
    add("parser.root.label", floats(16))
    add("parser.distance", floats(5))
    strings("parser.tags.upos", ["NOUN", "VERB"])
    strings("parser.tags.xpos", ["NN", "VB"])
    strings("parser.tags.feats", ["Number=Sing"])
    strings("parser.tags.name", ["O", "B-PER", "I-PER"])
    strings("parser.tags.deprel", ["nsubj", "obj", "root"])
    keys("lemmas", [0])
    strings("lemmas.scripts", ["0+", "1+y"])
    return file(sections)
  }

  private static func file(_ sections: [(name: String, bytes: [UInt8], rows: Int, columns: Int)]) -> Data {
    func little<Number: FixedWidthInteger>(_ value: Number) -> [UInt8] { withUnsafeBytes(of: value.littleEndian) { Array($0) } }
    var header = Array("ENTELANG".utf8) + little(UInt32(2)) + little(UInt32(sections.count))
    var body: [UInt8] = []
    let start = header.count + 64 * sections.count
    for section in sections {
      while (start + body.count) % 64 != 0 { body.append(0) }
      let name = Array(section.name.utf8)
      header +=
        name + [UInt8](repeating: 0, count: 40 - name.count) + little(UInt64(start + body.count)) + little(UInt64(section.bytes.count))
      header += little(UInt32(section.rows)) + little(UInt32(section.columns))
      body += section.bytes
    }
    return Data(header + body)
  }
}
