import Testing

@testable import Rendering

@Suite("What a layout worker is told")
struct WorkerTaskTests {
  @Test(
    "a task comes through in words",
    arguments: [
      WorkerTask(.by(.dot), .svg, WorkerLimits()), WorkerTask(.given, .png, WorkerLimits(seconds: 0.25, memory: 1)),
      WorkerTask(.by(.sfdp), .pdf, WorkerLimits(seconds: 86_400, memory: .max)),
    ])
  func roundTrip(task: WorkerTask) { #expect(WorkerTask(words: task.words) == task) }

  @Test(
    "what is no task is refused",
    arguments: [
      "", "dot svg 1000", "dot svg 1000 5 5", "gtk svg 1000 5", "dot gtk 1000 5", "dot svg -1 5", "dot svg 1000 -5", "dot svg 1000 nan",
      "dot svg 1000 inf", "dot svg 1000 1e300",
    ])
  func refused(line: String) { #expect(WorkerTask(words: line.split(separator: " ").map(String.init)) == nil) }
}
