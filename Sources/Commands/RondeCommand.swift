/// The program `ronde`: words in, exit code out.
public enum RondeCommand {
  /// Runs one command line, without the program's name, and gives the exit code.
  public static func run(_ words: [String]) -> Int32 { words.isEmpty ? 2 : 0 }
}
