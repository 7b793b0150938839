public import YAMLFiles

/// A mistake in a domain pack: where it is, what is wrong, and what would be right.
public typealias PackError = FileMistake
