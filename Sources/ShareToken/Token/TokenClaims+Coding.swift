// SPDX-License-Identifier: Apache-2.0

extension TokenClaims {
    private static let scenesBit: UInt8 = 1
    private static let pinBit: UInt8 = 2
    private static let sharerBit: UInt8 = 4
    private static let namedScenesBit: UInt8 = 0x80
    private static let maximumNamedScenes = 16

    /// Whether the claims can be encoded: at most 16 scenes may have no number.
    var isEncodable: Bool {
        scenes.count { !Scene.registered.contains($0) } <= TokenClaims.maximumNamedScenes
    }

    /// Appends the bitmap and the claims in the order of its bits.
    func encode(into output: inout [UInt8]) {
        output.append(
            (scenes.isEmpty ? 0 : TokenClaims.scenesBit) | (destinationPin == nil ? 0 : TokenClaims.pinBit)
                | (sharer == nil ? 0 : TokenClaims.sharerBit))
        if !scenes.isEmpty { encodeScenes(into: &output) }
        if let destinationPin { output += destinationPin.bytes }
        if let sharer { output += sharer.bytes }
    }

    private func encodeScenes(into output: inout [UInt8]) {
        var bitmap: UInt8 = 0
        var named: [Scene] = []
        for scene in scenes {
            if let bit = Scene.registered.firstIndex(of: scene) {
                bitmap |= 1 << UInt8(bit)
            } else {
                named.append(scene)
            }
        }
        output.append(named.isEmpty ? bitmap : bitmap | TokenClaims.namedScenesBit)
        guard !named.isEmpty else { return }
        output.append(UInt8(truncatingIfNeeded: named.count))
        for scene in named {
            output.append(UInt8(truncatingIfNeeded: scene.name.utf8.count))
            output += scene.name.utf8
        }
    }

    /// Reads the bitmap and the claims.
    ///
    /// - Throws: `unknown-claim`, `bad-claim` or `bad-scene`.
    init(decoding bytes: Span<UInt8>, at cursor: inout ByteCursor) throws(ShareTokenError) {
        guard let bitmap = cursor.byte(in: bytes) else { throw ShareTokenError(.badClaim) }
        guard bitmap & ~(TokenClaims.scenesBit | TokenClaims.pinBit | TokenClaims.sharerBit) == 0 else {
            throw ShareTokenError(.unknownClaim)
        }
        guard bitmap != 0 else {
            self = .none
            return
        }
        let scenes = bitmap & TokenClaims.scenesBit != 0 ? try TokenClaims.scenes(bytes, &cursor) : []
        var pin: DestinationPin?
        if bitmap & TokenClaims.pinBit != 0 {
            pin = DestinationPin(digest: try TokenClaims.block(DestinationPin.length, bytes, &cursor))
        }
        var sharer: SharerPseudonym?
        if bitmap & TokenClaims.sharerBit != 0 {
            sharer = SharerPseudonym(bytes: try TokenClaims.block(SharerPseudonym.length, bytes, &cursor))
        }
        self.init(sortedScenes: scenes, destinationPin: pin, sharer: sharer)
    }

    private static func block(
        _ count: Int, _ bytes: Span<UInt8>, _ cursor: inout ByteCursor
    ) throws(ShareTokenError) -> [UInt8] {
        guard let range = cursor.take(count) else { throw ShareTokenError(.badClaim) }
        return range.map { bytes[$0] }
    }

    private static func scenes(_ bytes: Span<UInt8>, _ cursor: inout ByteCursor) throws(ShareTokenError) -> [Scene] {
        guard let bitmap = cursor.byte(in: bytes), bitmap != 0 else { throw ShareTokenError(.badClaim) }
        var scenes: [Scene] = []
        for (bit, scene) in Scene.registered.enumerated() where bitmap & 1 << UInt8(bit) != 0 { scenes.append(scene) }
        if bitmap & namedScenesBit != 0 {
            guard let count = cursor.byte(in: bytes), count > 0, count <= maximumNamedScenes else {
                throw ShareTokenError(.badClaim)
            }
            var last: Scene?
            for _ in 0..<count {
                let scene = try namedScene(bytes, &cursor, after: last)
                scenes.append(scene)
                last = scene
            }
        }
        return scenes.sorted()
    }

    private static func namedScene(
        _ bytes: Span<UInt8>, _ cursor: inout ByteCursor, after last: Scene?
    ) throws(ShareTokenError) -> Scene {
        guard let length = cursor.byte(in: bytes), (1...32).contains(length) else {
            throw ShareTokenError(.badClaim)
        }
        guard let range = cursor.take(Int(length)) else { throw ShareTokenError(.badClaim) }
        guard let name = validatedString(bytes.extracting(range)), let scene = try? Scene(name) else {
            throw ShareTokenError(.badScene)
        }
        guard !Scene.registered.contains(scene), last.map({ $0 < scene }) ?? true else {
            throw ShareTokenError(.badClaim)
        }
        return scene
    }
}
