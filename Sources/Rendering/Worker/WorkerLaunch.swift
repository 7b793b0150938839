/// How a layout worker is started: a program that calls `WorkerProgram.run` with the arguments that follow its own.
public struct WorkerLaunch: Hashable, Sendable {
  /// The program's path.
  public let executable: String
  /// The arguments that come before the worker's.
  public let arguments: [String]

  /// Makes a launch.
  public init(executable: String, arguments: [String]) {
    self.executable = executable
    self.arguments = arguments
  }

  /// This program again, with these arguments.
  public static func thisProgram(_ arguments: [String]) -> WorkerLaunch {
    #if os(Linux)
      WorkerLaunch(executable: "/proc/self/exe", arguments: arguments)
    #else
      WorkerLaunch(executable: CommandLine.arguments.first ?? "entente", arguments: arguments)
    #endif
  }
}

/// What a layout worker may use.
public struct WorkerLimits: Hashable, Sendable {
  /// Seconds from the hand-over of the graph to the picture.
  public var seconds: Double
  /// Bytes of address space.
  public var memory: UInt64

  /// Makes limits; by default 20 s and 2 GiB.
  public init(seconds: Double = 20, memory: UInt64 = 2 << 30) {
    self.seconds = seconds
    self.memory = memory
  }
}
