public import Foundation

extension YAMLValue {
  /// Reads a file's bytes, which must be UTF-8. Linear in their number.
  public static func parse(_ data: Data, file: String) throws(FileMistake) -> YAMLValue {
    guard let text = String(validating: data, as: UTF8.self) else {
      throw FileMistake(file: file, line: firstForeignLine(data), problem: "the file is not UTF-8", remedy: "save it as UTF-8")
    }
    return try parse(text, file: file)
  }

  /// The first line that is no UTF-8.
  private static func firstForeignLine(_ data: Data) -> Int {
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}
