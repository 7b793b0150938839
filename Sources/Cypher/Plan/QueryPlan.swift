/// The plan of a query: its steps, and the slots and names of its columns.
struct QueryPlan {
  var steps: [PlanStep]
  var columns: [String]
  var slots: [Int]
}
