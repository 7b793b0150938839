import Foundation

/// A terminal that sends each key as it is pressed.
enum RawTerminal {
  /// Runs work while a terminal sends single keys and marks what is pasted.
  static func whileTyping<Result>(at descriptor: Int32, _ work: () -> Result) -> Result {
    var saved = termios()
    guard tcgetattr(descriptor, &saved) == 0 else { return work() }
    var raw = saved
    cfmakeraw(&raw)
    // What is printed elsewhere keeps its line breaks.
    raw.c_oflag |= tcflag_t(OPOST)
    tcsetattr(descriptor, TCSADRAIN, &raw)
    try? StandardOutput.write("\u{1B}[?2004h")
    defer {
      try? StandardOutput.write("\u{1B}[?2004l")
      tcsetattr(descriptor, TCSADRAIN, &saved)
    }
    return work()
  }
}
