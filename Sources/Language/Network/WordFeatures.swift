import LanguageKernels

/// What the network sees of a word: a learned row for its form, for its first and last letters, and for its shape, all added up.
///
/// The training computes the same (`scripts/training/features.py`); a change here is a change there.
struct WordFeatures: Sendable {
  /// The kinds of features, in the order of the rows that stand for an unknown one.
  ///
  /// The form in small letters, the form as it stands, the first 1 to 4 letters, the last 1 to 5, the shape; and for some networks, whether white
  /// space stands before the word.
  private enum Kind: Int, CaseIterable {
    case form, cased, first1, first2, first3, first4, last1, last2, last3, last4, last5, shape, spaced

    var mark: Unicode.Scalar {
      switch self {
      case .form: "f"
      case .cased: "c"
      case .first1: "1"
      case .first2: "2"
      case .first3: "3"
      case .first4: "4"
      case .last1: "a"
      case .last2: "b"
      case .last3: "d"
      case .last4: "e"
      case .last5: "g"
      case .shape: "s"
      case .spaced: "w"
      }
    }
  }

  /// The numbers of a row.
  var width: Int { rows.columns }
  private let vocabulary: KeyTable
  private let rows: Tensor<Int8>
  private let scales: Tensor<Float>
  private let knowsSpace: Bool

  init(_ name: String, in file: ModelFile) throws(ModelError) {
    rows = try file.tensor(name + ".table.rows")
    scales = try file.tensor(name + ".table.scales")
    guard scales.count == rows.rows, rows.columns > 0, rows.columns % 8 == 0, rows.columns <= 1024, rows.rows > Kind.allCases.count else {
      throw .damaged(path: file.path, problem: "the table of “\(name)” has another size than it says")
    }
    vocabulary = try KeyTable(name + ".vocabulary", in: file, below: rows.rows)
    knowsSpace = vocabulary.number(of: Self.hash(.spaced, ["1"])) != nil
  }

  /// Adds up the rows of a word's features. Linear in the length of the word.
  func sum(of form: UnsafeBufferPointer<UInt8>, afterSpace: Bool, into sums: UnsafeMutablePointer<Float>) {
    sums.update(repeating: 0, count: width)
    Self.forEach(of: String(decoding: form, as: UTF8.self)) { kind, scalars in add(kind, scalars, sums) }
    if knowsSpace { add(.spaced, [afterSpace ? "1" : "0"], sums) }
  }

  /// The features of a form, each behind the mark of its kind, as the training writes them.
  static func keys(of form: String) -> [String] {
    var keys: [String] = []
    forEach(of: form) { kind, scalars in keys.append(String(String.UnicodeScalarView([kind.mark] + scalars))) }
    return keys
  }

  private static func forEach(of form: String, _ body: (Kind, ArraySlice<Unicode.Scalar>) -> Void) {
    var cased: [Unicode.Scalar] = []
    for scalar in form.unicodeScalars { appendPlain(scalar, to: &cased) }
    let small = cased.flatMap(\.lowercased)
    body(.form, small[...])
    body(.cased, cased[...])
    body(.first1, small.prefix(1))
    body(.first2, small.prefix(2))
    body(.first3, small.prefix(3))
    body(.first4, small.prefix(4))
    body(.last1, small.suffix(1))
    body(.last2, small.suffix(2))
    body(.last3, small.suffix(3))
    body(.last4, small.suffix(4))
    body(.last5, small.suffix(5))
    body(.shape, shape(of: cased)[...])
  }

  private func add(_ kind: Kind, _ scalars: ArraySlice<Unicode.Scalar>, _ sums: UnsafeMutablePointer<Float>) {
    let row = vocabulary.number(of: Self.hash(kind, scalars)) ?? 1 + kind.rawValue
    language_add_row(sums, rows.row(row), scales[row], width)
  }

  private static func hash(_ kind: Kind, _ scalars: ArraySlice<Unicode.Scalar>) -> KeyHash {
    var hash = KeyHash(kind.mark)
    for scalar in scalars {
      if scalar.value < 0x80 { hash.add(UInt8(scalar.value)) } else { for byte in String(scalar).utf8 { hash.add(byte) } }
    }
    return hash
  }

  /// Digits as 0, and one kind of quotation mark and dash.
  private static func appendPlain(_ scalar: Unicode.Scalar, to plain: inout [Unicode.Scalar]) {
    switch scalar {
    case "0"..."9": plain.append("0")
    case "’", "‘", "`": plain.append("'")
    case "“", "”", "„": plain.append("\"")
    case "–": plain.append("-")
    case "—": plain += ["-", "-"]
    case "…": plain += [".", ".", "."]
    default: plain.append(scalar)
    }
  }

  /// Classes of letters, at most two of the same in a row, eight in all: `Vietnam` is `Xxx`.
  private static func shape(of cased: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var shape: [Unicode.Scalar] = []
    for scalar in cased {
      let isCapital = scalar.value < 0x80 ? scalar.value >= 0x41 && scalar.value <= 0x5A : scalar.properties.isUppercase
      let isSmall = scalar.value < 0x80 ? scalar.value >= 0x61 && scalar.value <= 0x7A : scalar.properties.isLowercase
      let mark: Unicode.Scalar = isCapital ? "X" : isSmall ? "x" : scalar
      if shape.count >= 2, shape[shape.count - 1] == mark, shape[shape.count - 2] == mark { continue }
      shape.append(mark)
      if shape.count == 8 { break }
    }
    return shape
  }
}
