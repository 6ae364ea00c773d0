// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// Uses the products from many tasks at once, for any time.
let package = Package(
    name: "soak",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "swift-share-token", path: "../..")],
    targets: [
        .executableTarget(
            name: "Soak",
            dependencies: [
                .product(name: "ShareToken", package: "swift-share-token"),
                .product(name: "ShareTokenOpenSSL", package: "swift-share-token"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]
        )
    ]
)
