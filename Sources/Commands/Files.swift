import Foundation
import SourceText

/// What went wrong with a file or folder.
struct FileProblem: Error, Sendable {
  let path: String
  let reason: Bilingual
}

/// Reading and writing; the only place where the program touches the disk.
enum Files {
  /// The bytes of a file.
  static func read(_ path: String) throws(FileProblem) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw FileProblem(
        path: path,
        reason: Bilingual(
          en: "cannot be read: there is no such file, or it may not be opened",
          nl: "is niet te lezen: het bestand is er niet, of mag niet worden geopend"
        )
      )
    }
  }

  /// Whether there is a folder at a path.
  static func isFolder(_ path: String) -> Bool { isDirectory(path) == true }

  /// Whether there is a file at a path.
  static func isFile(_ path: String) -> Bool { isDirectory(path) == false }

  /// Whether what is at a path is a folder; nil when nothing is there.
  private static func isDirectory(_ path: String) -> Bool? {
    let values = try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory
  }

  /// The size and time of change of a file, as something to compare; nil when there is none.
  static func stamp(_ path: String) -> String? {
    let values = try? FileManager.default.attributesOfItem(atPath: path)
    guard let values else { return nil }
    let size = (values[.size] as? NSNumber)?.int64Value ?? 0
    let changed = (values[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
    return "\(size) \(changed)"
  }

  /// The names in a folder, in byte order, hidden ones left out unless asked for.
  static func names(in folder: String, hidden: Bool = false) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { hidden || !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The paths under a folder of files with an extension, in byte order, at most ten folders deep.
  static func paths(under folder: String, extension ending: String, depth: Int = 0) -> [String] {
    guard depth < 10 else { return [] }
    return names(in: folder).flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      if isFolder(path) { return paths(under: path, extension: ending, depth: depth + 1) }
      return name.hasSuffix(".\(ending)") ? [path] : []
    }
  }

  /// Writes a file as a whole: a stop at any moment leaves what it held before or the new bytes.
  ///
  /// The new bytes go to a file beside it with the permissions it has, are flushed, and that file is
  /// moved into place. A link stays a link: what it points to is written.
  static func write(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
    let manager = FileManager.default
    let target = URL(filePath: path).resolvingSymlinksInPath()
    let fresh = target.deletingLastPathComponent()
      .appending(
        path: ".\(target.lastPathComponent).new-\(ProcessInfo.processInfo.processIdentifier)"
      )
    do {
      let mode = try? manager.attributesOfItem(atPath: target.path)[.posixPermissions]
      try Data(bytes).write(to: fresh)
      if let mode { try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: fresh.path) }
      let handle = try FileHandle(forUpdating: fresh)
      try handle.synchronize()
      try handle.close()
      guard unsafe rename(fresh.path, target.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? manager.removeItem(at: fresh)
      throw FileProblem(
        path: path,
        reason: Bilingual(
          en: "cannot be written; what was there is unchanged",
          nl: "is niet te schrijven; wat er stond is ongewijzigd"
        )
      )
    }
  }

  /// Writes a file as a whole, in a folder that is made when it is not there.
  static func write(_ bytes: [UInt8], as name: String, in folder: String) throws(FileProblem) {
    do {
      try FileManager.default.createDirectory(
        at: URL(filePath: folder),
        withIntermediateDirectories: true
      )
    } catch {
      throw FileProblem(
        path: folder,
        reason: Bilingual(en: "this folder cannot be made", nl: "deze map is niet te maken")
      )
    }
    try write("\(folder)/\(name)", bytes)
  }

  /// Writes a folder as a whole: it appears with all files or not at all.
  ///
  /// The files go to a folder beside it, are flushed, and the folder is moved into place last, so
  /// that a stop at any moment leaves the old state or the new one. Each run writes beside it under
  /// a name of its own, so that two runs at once do not mix their files.
  static func writeFolder(
    _ folder: String,
    _ files: [(name: String, bytes: [UInt8])]
  )
    throws(FileProblem)
  {
    let manager = FileManager.default
    let target = URL(filePath: folder)
    let fresh = target.deletingLastPathComponent()
      .appending(
        path: ".\(target.lastPathComponent).new-\(ProcessInfo.processInfo.processIdentifier)"
      )
    let stale = target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).old")
    do {
      try? manager.removeItem(at: fresh)
      if manager.fileExists(atPath: folder) {
        try? manager.removeItem(at: stale)
      } else if manager.fileExists(atPath: stale.path) {
        // A run was stopped between the two moves: what it moved away comes back first.
        try manager.moveItem(at: stale, to: target)
      }
      try manager.createDirectory(at: fresh, withIntermediateDirectories: true)
      for file in files {
        let url = fresh.appending(path: file.name)
        try manager.createDirectory(
          at: url.deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
        try Data(file.bytes).write(to: url)
        let handle = try FileHandle(forUpdating: url)
        try handle.synchronize()
        try handle.close()
      }
      if manager.fileExists(atPath: folder) { try manager.moveItem(at: target, to: stale) }
      try manager.moveItem(at: fresh, to: target)
      try? manager.removeItem(at: stale)
    } catch {
      try? manager.removeItem(at: fresh)
      if !manager.fileExists(atPath: folder), manager.fileExists(atPath: stale.path) {
        try? manager.moveItem(at: stale, to: target)
      }
      throw FileProblem(
        path: folder,
        reason: Bilingual(
          en: "cannot be written; what was there is unchanged",
          nl: "is niet te schrijven; wat er stond is ongewijzigd"
        )
      )
    }
  }
}
