import SourceText

extension Reading {
  /// Tells which codes and ids do not stand in the register they belong to.
  mutating func followReferences() {
    for (reference, use) in draft.orderedReferences {
      let isKnown: Bool
      switch reference.target {
      case .person: isKnown = draft.personCodes.contains(reference.id) || isMissing(.people)
      case .area: isKnown = draft.areaCodes.contains(reference.id) || isMissing(.areas)
      case .arrival: isKnown = draft.arrivalIDs.contains(reference.id) || isMissing(.arrivals)
      case .object:
        isKnown =
          draft.placeIDs.contains(reference.id) || isMissing(.places)
          || draft.unread.contains(.areas)
          || given.contains { $0.kind == .areas } && isEmpty(.areas)
      }
      guard !isKnown else { continue }
      let rows =
        use.rows > 1
        ? Bilingual(en: " (in \(use.rows) rows)", nl: " (in \(use.rows) rijen)")
        : Bilingual(en: "", nl: "")
      let (code, message) = message(reference)
      let near = nearest(reference)
      findings[reference.file].add(
        code,
        at: use.range,
        column: use.column.position,
        Bilingual(
          en: "row on line \(use.line), column \(use.column.header): "
            + message.english + rows.english,
          nl: "rij op regel \(use.line), kolom \(use.column.header): "
            + message.dutch + rows.dutch
        ),
        help: near.map {
          Bilingual(en: "did you mean \($0)?", nl: "bedoel je \($0)?")
        } ?? Reading.whereToAdd(reference.target)
      )
    }
  }

  /// Whether a register was not given or not read to the end, so that nothing can be said.
  private func isMissing(_ kind: RegisterKind) -> Bool {
    draft.unread.contains(kind) || !given.contains { $0.kind == kind } || isEmpty(kind)
  }

  /// A register of people or areas without rows is told once, not for every code.
  private func isEmpty(_ kind: RegisterKind) -> Bool {
    switch kind {
    case .people: draft.personCodes.isEmpty
    case .areas: draft.areaCodes.isEmpty
    case .qualifications, .leave, .places, .hours, .resources, .partners, .arrivals, .checks,
      .pins, .worked:
      false
    }
  }

  private func message(_ reference: Draft.Reference) -> (RegisterCode, Bilingual) {
    let id = reference.id
    switch reference.target {
    case .person:
      return (
        .unknownPerson,
        Bilingual(
          en: "nobody in people.csv has the code \(id)",
          nl: "niemand in people.csv heeft de code \(id)"
        )
      )
    case .area:
      return (
        .unknownArea,
        Bilingual(
          en: "no area in areas.csv has the code \(id)",
          nl: "geen wijk in areas.csv heeft de code \(id)"
        )
      )
    case .object:
      return (
        .unknownObject,
        Bilingual(
          en: "no object in any register has the id \(id)",
          nl: "geen object in een register heeft het id \(id)"
        )
      )
    case .arrival:
      return (
        .unknownArrival,
        Bilingual(
          en: "nothing in arrivals.csv has the id \(id)",
          nl: "niets in arrivals.csv heeft het id \(id)"
        )
      )
    }
  }

  /// What to do when no code is near.
  private static func whereToAdd(_ target: Draft.Reference.Target) -> Bilingual {
    switch target {
    case .person:
      Bilingual(
        en: "write a code that stands in people.csv, or add the person there",
        nl: "schrijf een code die in people.csv staat, of voeg de persoon daar toe"
      )
    case .area:
      Bilingual(
        en: "write a code that stands in areas.csv, or add the area there",
        nl: "schrijf een code die in areas.csv staat, of voeg de wijk daar toe"
      )
    case .object:
      Bilingual(
        en: "write an id that stands in a register of places, or add the object there",
        nl: "schrijf een id dat in een register van plaatsen staat, of voeg het object daar toe"
      )
    case .arrival:
      Bilingual(
        en: "write an id that stands in arrivals.csv, or leave the cell empty",
        nl: "schrijf een id dat in arrivals.csv staat, of laat de cel leeg"
      )
    }
  }

  /// A code one letter away, when there is exactly one.
  private func nearest(_ reference: Draft.Reference) -> String? {
    let known: Set<String>
    switch reference.target {
    case .person: known = draft.personCodes
    case .area: known = draft.areaCodes
    case .object: known = draft.placeIDs
    case .arrival: known = draft.arrivalIDs
    }
    guard known.count <= 2000 else { return nil }
    let written = Array(reference.id.utf8)
    let near = known.filter {
      abs($0.utf8.count - written.count) <= 1 && Spelling.distance(Array($0.utf8), written) == 1
    }
    return near.count == 1 ? near.first : nil
  }

  /// Refuses neighbours in a sorted list that say the same thing twice.
  mutating func refuseTwice<Row>(
    _ rows: [Row],
    _ origin: (Row) -> RowOrigin,
    _ severity: Severity = .error,
    isSame: (Row, Row) -> Bool
  ) {
    for (left, right) in zip(rows, rows.dropFirst()) where isSame(left, right) {
      let (first, second) =
        origin(left) < origin(right)
        ? (origin(left), origin(right)) : (origin(right), origin(left))
      add(
        .duplicateKey,
        severity,
        second,
        first,
        Bilingual(
          en: "row on line \(second.line) stands in the register twice",
          nl: "rij op regel \(second.line) staat twee keer in het register"
        ),
        help: Bilingual(en: "keep one of the two rows", nl: "laat één van de twee rijen staan")
      )
    }
  }

  /// Refuses an id that two registers use.
  mutating func refuseTwice(_ id: String, _ second: RowOrigin, _ first: RowOrigin) {
    add(
      .duplicateKey,
      .error,
      second,
      first,
      Bilingual(
        en: "row on line \(second.line): the id \(id) also stands in \(first.file)",
        nl: "rij op regel \(second.line): het id \(id) staat ook in \(first.file)"
      ),
      help: Bilingual(
        en: "give each object an id of its own",
        nl: "geef elk object een eigen id"
      )
    )
  }

  /// Refuses rows of one key, sorted by key and first day, that hold on the same days.
  mutating func refuseOverlaps<Row>(
    _ rows: [Row],
    key: (Row) -> String,
    _ validity: (Row) -> Validity,
    _ origin: (Row) -> RowOrigin,
    _ severity: Severity = .error
  ) {
    for (left, right) in zip(rows, rows.dropFirst())
    where key(left) == key(right) && validity(right).first <= validity(left).last {
      let subject = key(right)
      overlap(
        origin(right),
        origin(left),
        Bilingual(
          en: "\(subject) has another row for the same days",
          nl: "\(subject) heeft nog een rij voor dezelfde dagen"
        ),
        severity
      )
    }
  }

  /// Adds that a row holds at the same time as another.
  mutating func overlap(
    _ second: RowOrigin,
    _ first: RowOrigin,
    _ message: Bilingual,
    _ severity: Severity = .error
  ) {
    add(
      .overlap,
      severity,
      second,
      first,
      Bilingual(
        en: "row on line \(second.line): \(message.english)",
        nl: "rij op regel \(second.line): \(message.dutch)"
      ),
      help: Bilingual(
        en: "end one the day before the other starts, or remove it",
        nl: "laat de ene eindigen op de dag voor de andere begint, of verwijder hem"
      )
    )
  }

  private mutating func add(
    _ code: RegisterCode,
    _ severity: Severity,
    _ second: RowOrigin,
    _ first: RowOrigin,
    _ message: Bilingual,
    help: Bilingual
  ) {
    guard let file = findings.firstIndex(where: { $0.file.name == second.file }) else { return }
    findings[file].add(
      code,
      severity,
      at: second.range,
      message,
      help: help,
      labels: [
        Diagnostic.Label(
          file: first.file,
          range: first.range,
          text: Bilingual(en: "the other row", nl: "de andere rij")
        )
      ]
    )
  }
}
