import Registers
import RuleEditing
import RuleSyntax
import SourceText

/// Finding projects and reading what lies in them.
extension Session {
  /// Reads the project that a folder lies in.
  mutating func open(folder: String) {
    let root = projectRoot(of: folder)
    guard !projects.contains(where: { $0.root == root }) else { return }
    projects.append(Project(root: root))
    let index = projects.count - 1
    for name in namesOnDisk(index) {
      projects[index].files[name] = fileOnDisk(name, in: index)
    }
    // What was opened before its folder was known comes over from a project of its own.
    let opened = documents.keys.sorted().filter {
      $0.hasPrefix("\(root)/") && Session.isOurs($0)
    }
    for key in opened {
      guard let document = documents[key] else { continue }
      let name = projects[index].name(of: key)
      projects[index].addresses[name] = document.uri
      projects[index].files[name] = RuleFile(
        parsed: RuleParser.parse(SourceFile(name: name, bytes: document.bytes)),
        lines: LineMap(document.bytes, unit: client.unit),
        version: document.version,
        stamp: nil
      )
    }
    projects.removeAll { opened.contains($0.root) }
    if let index = projects.firstIndex(where: { $0.root == root }) {
      touch(index, Set(projects[index].names))
    }
  }

  /// Opens the project a single file lies in, or one for this file alone; gives its index.
  mutating func openProject(for key: String) -> Int {
    if key.hasPrefix("/") {
      let folder = Session.parent(of: key)
      let root = projectRoot(of: folder)
      if Project.hasFolders(root, disk) {
        open(folder: folder)
        if let index = projects.firstIndex(where: { $0.root == root }) { return index }
      }
      if let index = projectIndex(of: key) { return index }
    }
    projects.append(Project(root: key))
    return projects.count - 1
  }

  /// Forgets a project and wipes what was published about it.
  mutating func close(root: String) {
    guard let index = projects.firstIndex(where: { $0.root == root }) else { return }
    let project = projects.remove(at: index)
    steps.removeAll { $0.root == root }
    for name in Set(project.names).union(project.csvNames).sorted() {
      let address = project.address(of: name)
      guard published.removeValue(forKey: address) != nil else { continue }
      outbox.append(Publishing.message(uri: address, version: nil, []))
    }
  }

  /// The nearest folder, upwards, that holds `rules` or `scenarios`; else the folder itself.
  func projectRoot(of folder: String) -> String {
    var candidate = folder
    for _ in 0..<8 {
      if Project.hasFolders(candidate, disk) { return candidate }
      let parent = Session.parent(of: candidate)
      guard parent != candidate, parent != "/" else { break }
      candidate = parent
    }
    return folder
  }

  /// The names of the rule files on disk that are checked, in order.
  func namesOnDisk(_ index: Int) -> [String] {
    let project = projects[index]
    // A project of one file that is open reads nothing from the disk.
    guard disk.isFolder(project.root) else { return [] }
    let hasFolders = Project.hasFolders(project.root, disk)
    let folders =
      hasFolders ? ["\(project.root)/rules", "\(project.root)/scenarios"] : [project.root]
    return folders.flatMap { disk.paths($0, "rules") + disk.paths($0, "scenarios") }
      .map(project.name)
      .filter { Project.holds($0, hasFolders: hasFolders) }.sorted()
  }

  /// Whether a file is checked also when it is not open.
  func isOfDisk(_ name: String, in index: Int) -> Bool {
    disk.isFolder(projects[index].root)
      && Project.holds(name, hasFolders: Project.hasFolders(projects[index].root, disk))
  }

  /// A file as it lies on disk; nil when it cannot be read.
  func fileOnDisk(_ name: String, in index: Int) -> RuleFile? {
    let path = projects[index].path(of: name)
    let stamp = disk.stamp(path)
    guard let bytes = disk.bytes(path) else { return nil }
    return RuleFile(
      parsed: RuleParser.parse(SourceFile(name: name, bytes: bytes)),
      lines: LineMap(bytes, unit: client.unit),
      version: nil,
      stamp: stamp
    )
  }

  /// Reads the registers of a city, unless nothing of them changed.
  mutating func readRegisters(of city: String, in index: Int) {
    let folder = "\(projects[index].root)/scenarios/\(city)"
    let paths = disk.paths(folder, "csv")
    let stamps = paths.map { "\($0) \(disk.stamp($0) ?? "")" }
    guard projects[index].registers[city]?.stamps != stamps else { return }
    var files: [String: SourceFile] = [:]
    for path in paths {
      let name = projects[index].name(of: path)
      if let bytes = disk.bytes(path) { files[name] = SourceFile(name: name, bytes: bytes) }
    }
    let sources = files.keys.sorted().compactMap { files[$0] }
    let read = RegisterReader.read(city: city, files: sources)
    let missing = RegisterPresence.findings(
      read.city,
      files: sources,
      folder: projects[index].name(of: folder)
    )
    projects[index].inputs[city] = nil
    projects[index].registers[city] = CityRegisters(
      stamps: stamps,
      files: files,
      city: read.city,
      findings: read.diagnostics + missing,
      words: RegisterWords(read.city),
      names: NamesInRegisters(read.city)
    )
  }

  /// Whether registers that were read have changed on disk.
  func registersChanged(_ project: Project) -> Bool {
    project.registers.keys.sorted().contains { city in
      let paths = disk.paths("\(project.root)/scenarios/\(city)", "csv")
      return project.registers[city]?.stamps != paths.map { "\($0) \(disk.stamp($0) ?? "")" }
    }
  }

  static func parent(of path: String) -> String {
    let parts = path.split(separator: "/").dropLast()
    return "/" + parts.joined(separator: "/")
  }
}

extension Project {
  /// Whether a folder is laid out as a project.
  static func hasFolders(_ root: String, _ disk: Disk) -> Bool {
    disk.isFolder("\(root)/rules") || disk.isFolder("\(root)/scenarios")
  }

  /// The names of the registers that were read.
  var csvNames: [String] { registers.values.flatMap(\.files.keys).sorted() }
}
