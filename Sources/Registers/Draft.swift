import CivilTime
import SourceText

/// What the registers say, before the references between them are followed.
struct Draft {
  /// Something one row says about a code or id of another register.
  struct Reference: Hashable {
    enum Target: Int, Hashable, Comparable {
      case person, area, object, arrival

      static func < (left: Target, right: Target) -> Bool { left.rawValue < right.rawValue }
    }

    let target: Target
    let id: String
    /// The index of the file it stands in.
    let file: Int
  }

  struct Held {
    let person: String
    let held: Person.Held
  }

  struct Leave {
    let person: String
    let leave: Person.Leave
  }

  /// Where a reference stands first, and in how many rows.
  struct Use {
    let range: TextRange
    let line: Int
    let column: Column
    var rows: Int
  }

  /// A row read from a file, known by the file's index.
  var people: [Person] = []
  var held: [Held] = []
  var leave: [Leave] = []
  var places: [Place] = []
  var areas: [Area] = []
  var hours: [OwnHours] = []
  var units: [ResourceUnit] = []
  var partners: [PartnerDay] = []
  var arrivals: [Arrival] = []
  var checks: [RecordedCheck] = []
  var worked: [WorkedShift] = []
  var pins: [Pin] = []
  var assumptions: [AssumedFigure] = []

  /// The keys met in each register, also in rows with mistakes elsewhere.
  var personCodes: Set<String> = []
  var areaCodes: Set<String> = []
  var placeIDs: Set<String> = []
  var arrivalIDs: Set<String> = []
  /// Registers that could not be read to the end: nothing is said about references to them.
  var unread: Set<RegisterKind> = []
  private(set) var references: [Reference: Use] = [:]

  /// Notes that a cell of the current row names something of another register.
  mutating func refer(
    _ target: Reference.Target,
    _ id: String,
    _ file: Int,
    _ reader: CellReader,
    _ column: Column
  ) {
    let reference = Reference(target: target, id: id, file: file)
    if references[reference] != nil {
      references[reference]?.rows += 1
    } else {
      references[reference] = Use(
        range: reader.range(column),
        line: Int(reader.sheet.table.lines[reader.row]),
        column: column,
        rows: 1
      )
    }
  }

  /// The references in the order of files and lines.
  var orderedReferences: [(Reference, Use)] {
    references.map { ($0.key, $0.value) }.sorted {
      ($0.0.file, $0.1.line, $0.0.target, $0.0.id) < ($1.0.file, $1.1.line, $1.0.target, $1.0.id)
    }
  }
}
