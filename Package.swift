// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

var strict: [SwiftSetting] = [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// For the project's own checks; a newer compiler's warnings must not break those who depend on the package.
if Context.environment["SHARE_TOKEN_WARNINGS_AS_ERRORS"] != nil {
    strict.append(.treatAllWarnings(as: .error))
}

let package = Package(
    name: "swift-share-token",
    // Spans are used throughout.
    platforms: [.macOS(.v26), .iOS(.v26), .tvOS(.v26), .watchOS(.v26), .visionOS(.v26)],
    products: [
        .library(name: "ShareToken", targets: ["ShareToken"]),
        .library(name: "ShareTokenOpenSSL", targets: ["ShareTokenOpenSSL"]),
        .library(name: "ShareTokenFoundation", targets: ["ShareTokenFoundation"]),
        .library(name: "ShareTokenService", targets: ["ShareTokenService"]),
        .executable(name: "tokenctl", targets: ["tokenctl"]),
    ],
    traits: [
        .trait(name: "Service", description: "Log and count what ShareTokenService does: swift-log, swift-metrics.")
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // These two are fetched only where the trait is on.
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
    ],
    targets: [
        // The pure core: standard library only.
        .target(name: "ShareToken", swiftSettings: strict),
        // libcrypto, not libssl: nothing here speaks TLS.
        .systemLibrary(
            name: "COpenSSL",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .yum(["openssl-devel"]), .brew(["openssl@3"])]
        ),
        .target(name: "ShareTokenOpenSSL", dependencies: ["ShareToken", "COpenSSL"], swiftSettings: strict),
        // URL, Data and Date.
        .target(name: "ShareTokenFoundation", dependencies: ["ShareToken"], swiftSettings: strict),
        // Files that are replaced as a whole, under a lock.
        .target(name: "ShareTokenStorage", swiftSettings: strict),
        // What a server keeps: the trust list and the policy, renewed while it runs.
        .target(
            name: "ShareTokenService",
            dependencies: [
                "ShareToken", "ShareTokenOpenSSL", "ShareTokenStorage",
                .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Service"])),
                .product(name: "Metrics", package: "swift-metrics", condition: .when(traits: ["Service"])),
            ],
            swiftSettings: strict),
        // Reads, runs, checks and formats the vectors: not a test target, as `tokenctl vectors` and the fuzzer do so too.
        .target(
            name: "ShareTokenVectors", dependencies: ["ShareToken", "ShareTokenOpenSSL"], swiftSettings: strict),
        .executableTarget(
            name: "tokenctl",
            dependencies: [
                "ShareToken", "ShareTokenOpenSSL", "ShareTokenStorage", "ShareTokenVectors",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .testTarget(name: "ShareTokenTests", dependencies: ["ShareToken"], swiftSettings: strict),
        .testTarget(
            name: "ShareTokenOpenSSLTests", dependencies: ["SampleWorld", "ShareToken", "ShareTokenOpenSSL"],
            swiftSettings: strict),
        .testTarget(
            name: "ShareTokenServiceTests",
            dependencies: [
                "SampleWorld", "ShareToken", "ShareTokenOpenSSL", "ShareTokenService", "ShareTokenStorage",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ShareTokenFoundationTests", dependencies: ["ShareToken", "ShareTokenFoundation"],
            swiftSettings: strict),
        .testTarget(
            name: "TokenctlTests",
            dependencies: [
                "ShareToken", "ShareTokenOpenSSL", "ShareTokenFoundation", "ShareTokenStorage", "tokenctl",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(
            name: "SampleWorld", dependencies: ["ShareToken", "ShareTokenOpenSSL"], path: "Tests/SampleWorld",
            swiftSettings: strict),
        // Programs of the documents, which see what a user sees.
        .testTarget(
            name: "SampleTests",
            dependencies: [
                "SampleWorld", "ShareToken", "ShareTokenOpenSSL", "ShareTokenFoundation", "ShareTokenService",
            ],
            packageAccess: false, swiftSettings: strict),
        .testTarget(
            name: "RepositoryTests", dependencies: ["ShareToken", "ShareTokenOpenSSL"], swiftSettings: strict),
        .testTarget(
            name: "VectorTests",
            dependencies: [
                "SampleWorld", "ShareToken", "ShareTokenOpenSSL", "ShareTokenVectors", "tokenctl",
            ],
            swiftSettings: strict),
    ]
)
