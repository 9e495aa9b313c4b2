/// The exit codes of every command: a stable contract with scripts.
public enum ExitCode: Int32, Sendable, CaseIterable {
  /// Done; also a roster with open work.
  case done = 0
  /// Findings of `check` or `verify`, and of any command under `--strict`.
  case findings = 1
  /// Wrong use: an unknown flag, a week that does not exist.
  case wrongUse = 2
  /// Input that is not valid: rules, registers, a week outside every version.
  case invalidInput = 3
  /// Proved impossible: pins or history themselves break the law.
  case impossible = 4
  /// The output folder holds somebody's other work.
  case conflict = 6
  /// Our own check failed; nothing was written.
  case ownCheckFailed = 70
  /// Interrupted.
  case interrupted = 130
}
