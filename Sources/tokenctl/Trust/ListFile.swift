// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenStorage

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A trust list on the disk: read whole, replaced whole or not at all.
struct ListFile {
    let path: String
    let bytes: [UInt8]
    let signed: SignedTrustList

    /// Reads a list.
    ///
    /// - Throws: A failure with the file, the line and the column.
    init(_ path: String) throws {
        self.path = path
        bytes = try ListFile.contents(path)
        do throws(ShareTokenError) { signed = try SignedTrustList(reading: bytes) } catch {
            throw Failure(path, error, in: bytes)
        }
    }

    /// The bytes of a file, at most one more than a list may have, so that a reader sees that it is too long.
    static func contents(_ path: String) throws -> [UInt8] {
        try DiskFile.beginning(path, atMost: TrustList.maximumLength + 1)
    }

    /// Replaces a file, or makes it if there is none.
    ///
    /// The mode of an old file stays.
    static func replace(_ path: String, _ bytes: [UInt8]) throws {
        var status = stat()
        let isThere = unsafe stat(path, &status) == 0
        try DiskFile.replace(path, with: bytes, mode: isThere ? status.st_mode & 0o777 : 0o644)
    }
}

extension Failure {
    /// The failure of reading a list, with its place in the file.
    init(_ path: String, _ error: ShareTokenError, in bytes: [UInt8]) {
        let place = TextPosition(ofByte: error.offset, in: bytes)
        self.init(
            "\(path):\(place): \(error.code.rawValue): \(error.code.summary)", ExitStatus(error.code), error)
    }
}
