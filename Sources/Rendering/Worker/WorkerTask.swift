/// What a layout worker is to do: how nodes come to their places, what is drawn, and what that may take.
struct WorkerTask: Hashable, Sendable {
  let placement: Placement
  let format: DiagramFormat
  let limits: WorkerLimits

  init(_ placement: Placement, _ format: DiagramFormat, _ limits: WorkerLimits) {
    self.placement = placement
    self.format = format
    self.limits = limits
  }

  /// The task that these words say; `nil` where they say none.
  init?(words: [String]) {
    guard words.count == 4, let placement = Placement(rawValue: words[0]), let format = DiagramFormat(rawValue: words[1]),
      let memory = UInt64(words[2]), let seconds = Double(words[3]), seconds >= 0, seconds < 1e9
    else { return nil }
    self.init(placement, format, WorkerLimits(seconds: seconds, memory: memory))
  }

  /// The task in words, for another process.
  var words: [String] { [placement.rawValue, format.rawValue, String(limits.memory), String(limits.seconds)] }
}
