// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// Measures the products as a user's package would use them.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v26)],
    products: [.library(name: "Measuring", targets: ["Measuring"])],
    dependencies: [.package(name: "swift-share-token", path: "../..")],
    targets: [
        .systemLibrary(
            name: "CLibcrypto",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .yum(["openssl-devel"]), .brew(["openssl@3"])]
        ),
        // How things are measured, for Peers as well.
        .target(name: "Measuring", swiftSettings: strict),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CLibcrypto",
                "Measuring",
                .product(name: "ShareToken", package: "swift-share-token"),
                .product(name: "ShareTokenOpenSSL", package: "swift-share-token"),
                // Not linked: the processes that are measured run it.
                .product(name: "tokenctl", package: "swift-share-token"),
            ],
            swiftSettings: strict
        ),
    ]
)
