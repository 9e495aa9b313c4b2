public import CivilTime

/// Everything the rule files of a city say, checked: no open names, no text left to read.
///
/// Lists are in the order of file name and place, so that the same files in any order give the
/// same rulebook.
public struct Rulebook: Sendable {
  /// The package of the city's own file and its version.
  public var package = ""
  /// The version of that package.
  public var version = ""
  /// The public holidays in force; nil when no calendar is declared.
  public var holidays: HolidayList?
  /// The documents cited.
  public var documents: [Document] = []
  /// Named dates.
  public var milestones: [Milestone] = []
  /// Roles, rostered and from outside.
  public var roles: [Role] = []
  /// What people can hold.
  public var qualifications: [Qualification] = []
  /// Limits of working-time law.
  public var labourLimits: [LabourLimits] = []
  /// Kinds of object.
  public var kinds: [Kind] = []
  /// Zones declared in rules; registers may add more.
  public var zones: [DeclaredZone] = []
  /// Resources.
  public var resources: [Resource] = []
  /// Parameters and assumptions.
  public var parameters: [Parameter] = []
  /// Classifications of kinds.
  public var classifications: [Classification] = []
  /// The rules.
  public var rules: [Rule] = []
  /// Ladders of sanctions.
  public var ladders: [Ladder] = []
  /// Regimes.
  public var regimes: [Regime] = []
  /// Who gets scarce capacity first; nil when nothing says so.
  public var priority: Priority?
  /// Figures that are measured.
  public var indicators: [Indicator] = []
  /// How people travel; at most one.
  public var travel: [Travel] = []
  /// Which shifts may be planned.
  public var shiftShapes: [ShiftShape] = []
  /// What is shared fairly; nil when nothing says so.
  public var fairness: Fairness?
  /// Rules, resources and so on that rest on `assumed because`, for the list of assumptions.
  public var statedAssumptions: [StatedAssumption] = []
  /// Every citation of a document, in order of file and place.
  public var citations: [Citation] = []
  /// What its authors accept, with their reasons.
  public var acknowledgements: [Acknowledgement] = []

  /// An empty rulebook.
  public init() {}

  /// The rule with a name.
  public func rule(_ name: String) -> Rule? { rules.first { $0.name == name } }
  /// The role with a name.
  public func role(_ name: String) -> Role? { roles.first { $0.name == name } }
  /// The kind with a name.
  public func kind(_ name: String) -> Kind? { kinds.first { $0.name == name } }
  /// The ladder with a name.
  public func ladder(_ name: String) -> Ladder? { ladders.first { $0.name == name } }
  /// The resource with a name.
  public func resource(_ name: String) -> Resource? { resources.first { $0.name == name } }
  /// The document with a name.
  public func document(_ name: String) -> Document? { documents.first { $0.name == name } }
  /// The parameter or assumption with a name.
  public func parameter(_ name: String) -> Parameter? { parameters.first { $0.name == name } }
  /// The limits for people of a role and age.
  public func limits(role: String, age: LabourLimits.Age) -> [LabourLimits] {
    labourLimits.filter { $0.age == age && ($0.roles.map { $0.contains(role) } ?? true) }
  }
  /// Whether a day is a public holiday.
  public func isHoliday(_ day: Day) -> Bool { holidays?.name(of: day) != nil }
}

/// A declaration that rests on `assumed because`.
public struct StatedAssumption: Hashable, Sendable {
  /// What it is about: `rule market-presence`.
  public let subject: String
  /// Why.
  public let because: String
  /// Who owns it.
  public let owner: String?
  /// The day by which it must be looked at again.
  public let reviewBy: Day?
  /// Where it is declared.
  public let origin: Origin

  /// A stated assumption.
  public init(
    subject: String,
    because: String,
    owner: String?,
    reviewBy: Day? = nil,
    origin: Origin
  ) {
    self.subject = subject
    self.because = because
    self.owner = owner
    self.reviewBy = reviewBy
    self.origin = origin
  }
}
