/// What a slot can hold besides null. Nodes and relationships are kept as numbers, which cost less than values to write.
enum SlotKind: UInt8 {
  case value, node, relationship
}
