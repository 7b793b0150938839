// Classes of ASCII bytes, and small letters, for loops over bytes.

extension UInt8 {
  /// `0` to `9`.
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// `A` to `Z` and `a` to `z`.
  var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
  /// The small letter of a capital one; any other byte as it is.
  var lowercasedASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension Unicode.Scalar {
  /// The scalars that this one becomes in small letters, without regard to its neighbours.
  var lowercased: String.UnicodeScalarView {
    value < 0x80 ? String.UnicodeScalarView([Unicode.Scalar(UInt8(value).lowercasedASCII)]) : properties.lowercaseMapping.unicodeScalars
  }
}
