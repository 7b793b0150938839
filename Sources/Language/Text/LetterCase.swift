/// Tells capitals from small letters in UTF-8 bytes.
public enum LetterCase {
  /// Whether a capital letter begins at `index`. Constant time.
  public static func isCapital(_ bytes: [UInt8], at index: Int) -> Bool {
    let first = bytes[index]
    if first < 0x80 { return first >= 0x41 && first <= 0x5A }
    return bytes.withUnsafeBufferPointer { CharacterClass.scan($0, at: index).class == .capital }
  }
}
