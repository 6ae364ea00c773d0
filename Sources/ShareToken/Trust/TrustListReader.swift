// SPDX-License-Identifier: Apache-2.0

extension SignedTrustList {
    /// Reads a trust list strictly: unknown, missing, misspelt, duplicate and surplus parts are refused.
    ///
    /// The time is linear in the length of the file, except that the names of objects are sorted. No signature is
    /// checked.
    ///
    /// - Parameters:
    ///   - file: JSON in UTF-8, with any blanks, at most ``TrustList/maximumLength`` bytes.
    ///   - registry: The platforms by which links are read.
    /// - Throws: A code of the register in `Docs/Spec/Trust.md`, with a UTF-8 byte offset into the file;
    ///   ``TextPosition`` turns the offset into a line and a column.
    package init(reading file: [UInt8], registry: Registry = .standard) throws(ShareTokenError) {
        self.registry = registry
        let document = try JSONDocument(file, maximumLength: TrustList.maximumLength)
        let members = try JSONMembers(document.root, of: document, named: ["signed", "signatures"])
        let signed = try members.required("signed")
        let signatures = try members.required("signatures")
        let reader = TrustListReader(document: document, registry: registry)
        list = try reader.list(signed)
        (self.signatures, signatureOffsets) = try reader.signatures(signatures)
        message = SignedTrustList.context + (try document.canonicalForm(of: signed))
    }

    /// The bytes before the canonical form in a signed message, so that no signature over anything else fits.
    package static let context = Array("swift-share-token trust list v1\0".utf8)
}

/// Reads the parts of a trust list from a JSON text.
struct TrustListReader {
    let document: JSONDocument
    var registry = Registry.standard

    private static let listNames = [
        "format", "list", "version", "issued_at", "expires_at", "roots", "issuers", "revoked",
    ]

    /// Reads the signed part.
    func list(_ value: Int) throws(ShareTokenError) -> TrustList {
        // The format is checked first, so that a newer format is reported as such and not by its first unknown member.
        if let format = document.member("format", of: value) {
            guard try document.integer(format) == 1 else { throw failure(.unknownFormat, format) }
        }
        let members = try JSONMembers(value, of: document, named: TrustListReader.listNames)
        _ = try members.required("format")
        let id = try id(members.required("list"))
        let version = try version(members.required("version"))
        let issuedAt = try document.time(members.required("issued_at"))
        let expiry = try members.required("expires_at")
        let expiresAt = try document.time(expiry)
        guard issuedAt < expiresAt else { throw failure(.badValue, expiry) }
        return TrustList(
            id: id, version: version, issuedAt: issuedAt, expiresAt: expiresAt,
            roots: try roots(members.required("roots")),
            issuers: try issuers(members.required("issuers"), issuedAt),
            revoked: try revocations(members.required("revoked")))
    }

    /// Reads a version number, from 1.
    func version(_ value: Int) throws(ShareTokenError) -> Int64 {
        let number = try document.wholeNumber(value)
        guard number > 0 else { throw failure(.badValue, value) }
        return number
    }

    /// Reads the roots and their threshold.
    func roots(_ value: Int) throws(ShareTokenError) -> TrustRoots {
        let members = try JSONMembers(value, of: document, named: ["threshold", "keys"])
        let threshold = try members.required("threshold")
        let number = try document.integer(threshold)
        var keys: [ListedKey] = []
        for value in try elements(members.required("keys"), atMost: TrustList.maximumKeys) {
            let members = try JSONMembers(value, of: document, named: ["suite", "public_key"])
            let key = try key(members)
            guard !keys.contains(key) else { throw failure(.duplicateEntry, value) }
            keys.append(key)
        }
        guard number > 0, number <= keys.count else { throw failure(.badValue, threshold) }
        return TrustRoots(threshold: number, keys: keys)
    }

    /// Reads the signatures and their offsets.
    func signatures(_ value: Int) throws(ShareTokenError) -> ([TrustListSignature], [Int]) {
        var signatures: [TrustListSignature] = []
        var offsets: [Int] = []
        for value in try elements(value, atMost: TrustList.maximumKeys) {
            let members = try JSONMembers(value, of: document, named: ["key", "signature"])
            let key = try fingerprint(members.required("key"))
            let place = try members.required("signature")
            let bytes = try base64(place)
            guard bytes.count == 64 else { throw failure(.badValue, place) }
            guard !signatures.contains(where: { $0.key == key }) else { throw failure(.duplicateEntry, value) }
            signatures.append(TrustListSignature(key: key, signature: bytes))
            offsets.append(document.offset(of: value))
        }
        return (signatures, offsets)
    }
}

extension TrustListReader {
    /// The error for a value.
    func failure(_ code: ShareTokenError.Code, _ value: Int) -> ShareTokenError {
        ShareTokenError(code, at: document.offset(of: value))
    }

    /// The values of an array with at most a number of them.
    func elements(_ value: Int, atMost count: Int) throws(ShareTokenError) -> [Int] {
        let values = Array(try document.elements(of: value))
        guard values.count <= count else { throw failure(.tooManyEntries, values[count]) }
        return values
    }

    /// Reads a string as UTF-8 bytes.
    func bytes(_ value: Int) throws(ShareTokenError) -> [UInt8] {
        guard let bytes = document.string(value) else { throw failure(.wrongType, value) }
        return bytes
    }

    /// Reads an id.
    func id(_ value: Int) throws(ShareTokenError) -> String {
        let text = try document.text(of: value)
        guard TrustList.isID(text) else { throw failure(.badValue, value) }
        return text
    }

    /// Reads bytes in base 64.
    func base64(_ value: Int) throws(ShareTokenError) -> [UInt8] {
        let text = try bytes(value)
        guard let bytes = Base64.decode(text.span) else { throw failure(.badValue, value) }
        return bytes
    }

    /// Reads a digest in hexadecimal digits.
    func fingerprint(_ value: Int) throws(ShareTokenError) -> Fingerprint {
        guard let fingerprint = Fingerprint(hex: try document.text(of: value)) else { throw failure(.badValue, value) }
        return fingerprint
    }

    /// Reads the key of an object with the members `suite` and `public_key`.
    func key(_ members: JSONMembers) throws(ShareTokenError) -> ListedKey {
        let suite = try members.required("suite")
        let key = try members.required("public_key")
        guard let known = Suite(name: try document.text(of: suite)), !known.isShared else {
            throw failure(.unsupportedKey, suite)
        }
        let text = try bytes(key)
        guard let bytes = Base64.decode(text.span),
            let listed = try? ListedKey(suite: known, subjectPublicKeyInfo: bytes)
        else { throw failure(.badKey, key) }
        return listed
    }
}
