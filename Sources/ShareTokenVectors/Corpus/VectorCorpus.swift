// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The vectors of a folder such as `Vectors/`.
///
/// This is what `tokenctl vectors run`, `lint` and `fmt` call. The format is described in `Vectors/README.md`.
package struct VectorCorpus: Sendable {
    /// The files, sorted by name.
    package let files: [VectorFile]

    private let directory: String

    /// Reads every file of a folder and its sub-folders, except the schemas and the registry of platforms.
    ///
    /// - Parameter directory: The path of the folder.
    /// - Throws: If the folder or a file cannot be read, or there are no files.
    package init(directory: String) throws(VectorError) {
        self.directory = directory
        let paths: [String]
        do {
            paths = try FileManager.default.subpathsOfDirectory(atPath: directory)
        } catch {
            throw VectorError(file: directory, message: "cannot be read")
        }
        var files: [VectorFile] = []
        for path in paths.sorted() where path.hasSuffix(".json") && VectorCorpus.isVectorFile(path) {
            guard let data = FileManager.default.contents(atPath: "\(directory)/\(path)") else {
                throw VectorError(file: path, message: "cannot be read")
            }
            files.append(VectorFile(name: String(path.dropLast(5)), bytes: Array(data)))
        }
        guard !files.isEmpty else { throw VectorError(file: directory, message: "holds no vectors") }
        self.files = files
    }

    private static func isVectorFile(_ path: String) -> Bool {
        path != "registry.json" && !path.hasPrefix("schema/")
    }

    /// Puts the files into their canonical form: see ``VectorFormatter``.
    ///
    /// - Parameter write: Whether the files are written; otherwise they are only named.
    /// - Returns: The paths of the files that were in another form, relative to the folder.
    /// - Throws: If a file is not JSON or cannot be written.
    package func format(write: Bool) throws(VectorError) -> [String] {
        var changed: [String] = []
        for file in files {
            let text = try VectorFormatter.canonical(file)
            guard text != file.bytes else { continue }
            changed.append(file.path)
            guard write else { continue }
            do {
                try Data(text).write(to: URL(filePath: "\(directory)/\(file.path)"))
            } catch {
                throw VectorError(file: file.path, message: "cannot be written")
            }
        }
        return changed
    }
}

/// One file of vectors as it is on the disk.
package struct VectorFile: Sendable, Hashable {
    /// The path below the folder, without `.json`, as in `token/decode`.
    package let name: String

    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The path below the folder.
    package var path: String { "\(name).json" }

    /// The schema that a file of this name has.
    package var schema: String {
        switch name {
        case "keys/keys": VectorKeyDocument.schema
        case let name where name.hasPrefix("platforms/"): PlatformTest.schema
        case "card/ark", "card/appmsg": CardReadTest.schema
        case let name where name.hasPrefix("scan/"): ScanTest.schema
        case let name where name.hasPrefix("fuzz/"): FuzzTest.schema
        default: name.replacing("/", with: "-")
        }
    }

    /// The prefix of the ids of the file's tests, as in `token-decode/`.
    package var idPrefix: String { name.replacing("/", with: "-").replacing("_", with: "-") + "/" }
}

/// The reason why vectors cannot be used at all.
package struct VectorError: Error, Sendable, Hashable, CustomStringConvertible {
    package let file: String
    package let message: String

    package init(file: String, message: String) {
        self.file = file
        self.message = message
    }

    package var description: String { "\(file): \(message)" }
}
