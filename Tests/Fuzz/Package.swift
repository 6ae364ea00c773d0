// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// Built with `-sanitize=fuzzer,address`; see README.md. The modules are links to the sources of the package itself, so
// that they are compiled here with the counters of the fuzzer and what is `package` there can be called from here.
let features: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "fuzz",
    // Spans are used throughout.
    platforms: [.macOS(.v26)],
    targets: [
        .target(name: "ShareToken", swiftSettings: features),
        .systemLibrary(
            name: "COpenSSL",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .yum(["openssl-devel"]), .brew(["openssl@3"])]
        ),
        .target(name: "ShareTokenOpenSSL", dependencies: ["ShareToken", "COpenSSL"], swiftSettings: features),
        .target(name: "ShareTokenVectors", dependencies: ["ShareToken", "ShareTokenOpenSSL"], swiftSettings: features),
        .target(name: "CFuzzer"),
        .executableTarget(
            name: "Fuzz",
            dependencies: ["CFuzzer", "ShareTokenVectors"],
            swiftSettings: features),
    ]
)
