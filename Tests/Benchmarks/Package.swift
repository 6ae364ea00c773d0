// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// Measures the products as a user's package would use them.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "swift-share-token", path: "../..")],
    targets: [
        .systemLibrary(
            name: "CLibcrypto",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .yum(["openssl-devel"]), .brew(["openssl@3"])]
        ),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CLibcrypto",
                .product(name: "ShareToken", package: "swift-share-token"),
                .product(name: "ShareTokenOpenSSL", package: "swift-share-token"),
                // Not linked: the processes that are measured run it.
                .product(name: "tokenctl", package: "swift-share-token"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]
        ),
    ]
)
