// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// Measures share tokens beside JSON Web Tokens in one process. A package of its own, so that the others need no
// jwt-kit.
let package = Package(
    name: "peers",
    platforms: [.macOS(.v26)],
    dependencies: [
        .package(name: "swift-share-token", path: "../../.."),
        .package(name: "benchmarks", path: ".."),
        .package(url: "https://github.com/vapor/jwt-kit", exact: "5.7.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.1.0"),
    ],
    targets: [
        .executableTarget(
            name: "Peers",
            dependencies: [
                .product(name: "Measuring", package: "benchmarks"),
                .product(name: "ShareToken", package: "swift-share-token"),
                .product(name: "ShareTokenOpenSSL", package: "swift-share-token"),
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]
        )
    ]
)
