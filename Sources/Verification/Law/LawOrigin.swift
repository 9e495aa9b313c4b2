import RuleChecking

/// The place of a limit, to gather the people for whom it cannot be judged.
struct LawOrigin: Hashable {
  let name: String
  let origin: Origin
  let citations: [Citation]
}
