/// The scripts of the extension for Visual Studio Code, as they are written to its folder.
enum EditorScripts {}
