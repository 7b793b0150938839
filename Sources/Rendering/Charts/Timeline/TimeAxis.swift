import Knowledge

/// An axis of time: whole years, or whole months where the time is short, with as many ticks as have room.
struct TimeAxis {
  /// A place on the axis with its name.
  struct Tick: Hashable {
    let x: Double
    let label: String
  }

  /// The days that the axis shows.
  let days: Range<Int>
  /// The year in which it begins.
  let firstYear: Int
  /// Ticks from left to right.
  let ticks: [Tick]
  /// Left and right end, in points.
  let left: Double
  let right: Double

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// An axis that holds all these dates, from the first to the last.
  init(from first: PartialDate, to last: PartialDate, left: Double, right: Double) {
    self.firstYear = first.year
    self.left = left
    self.right = right
    let firstMonth = first.year * 12 + (first.month ?? 1) - 1
    let endMonth = last.year * 12 + (last.month ?? 12)
    // Ticks by months: a year and a half would be too few years to tell anything apart.
    let isShort = endMonth - firstMonth <= 30
    let steps = isShort ? [1, 2, 3, 6] : [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000].map { $0 * 12 }
    let room = isShort ? 54.0 : 36.0
    // Years begin and end the axis, months where it is short; ticks stand at round ones between.
    let begin = isShort ? firstMonth : first.year * 12, end = isShort ? endMonth : (last.year + 1) * 12
    func marks(_ step: Int) -> [Int] { Array(stride(from: (begin + step - 1) / step * step, through: end, by: step)) }
    let step = steps.first { (right - left) * Double($0) / Double(end - begin) >= room } ?? steps[steps.count - 1]
    func day(_ month: Int) -> Int { CalendarDay.number(year: month / 12, month: month % 12 + 1, day: 1) }
    let days = day(begin)..<day(end)
    self.days = days
    self.ticks = marks(step).map { month in
      Tick(
        x: left + (right - left) * Double(day(month) - days.lowerBound) / Double(days.count),
        label: isShort ? "\(Self.months[month % 12]) \(month / 12)" : String(month / 12))
    }
  }

  /// The place of the beginning of a day.
  func x(_ day: Int) -> Double { left + (right - left) * Double(day - days.lowerBound) / Double(days.count) }
}
