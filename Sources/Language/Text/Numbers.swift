/// Tells what goes on a number beyond its digits: parts of dates, times and telephone numbers, endings, units.
enum Numbers {
  /// Units that are words of their own behind digits: `5 km` and `5km` are cut alike.
  private static let units: Set<String> = [
    "m", "k", "b", "bn", "mn", "am", "pm", "mm", "cm", "km", "kg", "g", "mg", "t", "ft", "x", "hz", "khz", "mhz", "ghz", "kb", "mb", "gb",
    "tb",
    "w", "kw", "mw", "kwh", "mph", "kph", "kmh", "lb", "lbs", "oz", "yr", "yrs", "hr", "hrs", "min", "mins", "sec", "secs", "nm", "mi", "l",
    "ml",
    "ha", "sq", "kt", "kts",
  ]

  /// The end of a date, time, telephone number or fraction whose first digits end at `end`; `end` itself where none begins.
  static func compoundEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, digitsEnd end: Int) -> Int {
    guard end + 1 < bytes.count, bytes[end + 1].isASCIIDigit else { return end }
    let mark = bytes[end]
    switch mark {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "-"): break
    default: return end
    }
    // 2022/23 is two numbers, 11/28/2000 one; 345-9945 is a telephone number, 1990-95 two numbers.
    var lengths = [end - start]
    var place = end
    while place + 1 < bytes.count, bytes[place] == mark, bytes[place + 1].isASCIIDigit {
      var next = place + 1
      while next < bytes.count, bytes[next].isASCIIDigit { next += 1 }
      lengths.append(next - place - 1)
      place = next
    }
    if mark == UInt8(ascii: "/"), lengths == [4, 2] { return end }
    if mark == UInt8(ascii: "-"), lengths.count == 2, lengths != [3, 4] { return end }
    return place
  }

  /// Whether letters behind digits are a unit: `5pm`, `35mm`; `22nd`, `1980s` and `6C` are not.
  static func isUnit(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    letters.count <= 4 && units.contains(String(decoding: letters, as: UTF8.self).lowercased())
  }
}
