/// Every way in which the search changes a plan; one file each under `Moves`.
public enum VisitMove: Int, CaseIterable, Sendable {
  /// Strings of visits near each other are taken out of several routes and put in again.
  case strings
  /// Visits near each other in place and time are.
  case related
  /// Visits anywhere are.
  case scattered
  /// Late visits and those before them are.
  case late
  /// One visit is put elsewhere.
  case relocate
  /// Two visits change places.
  case swap
  /// Two people change the rest of their routes.
  case tails
  /// Two members of a team change places, or one part goes to somebody else.
  case members
}
