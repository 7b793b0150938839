/// What a chart draws below its heading and legend, with the places of everything.
protocol ChartLayout {
  /// What its marks and lines say, in the order in which they are read.
  var statements: [DrawnStatement] { get }
  /// The numbers of footnotes that stand at them.
  var numbers: ChartNumbers { get set }
  /// The signs that occur.
  var legend: [ChartLegendEntry] { get }

  /// Draws below what is on the canvas.
  func draw(on canvas: inout ChartCanvas)
}

extension ChartLayout {
  /// The whole drawing, with heading and legend.
  func canvas(_ caption: ChartCaption) -> ChartCanvas {
    var canvas = ChartCanvas(width: ChartCanvas.pageWidth)
    canvas.addHead(caption, legend: legend)
    draw(on: &canvas)
    return canvas
  }

  /// The same with the number of its footnote at each statement.
  var numbered: Self {
    var layout = self
    layout.numbers = ChartNumbers(statements)
    return layout
  }
}
