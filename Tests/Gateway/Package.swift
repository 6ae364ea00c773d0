// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let features: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// A server for messages, as a chat vendor would write it: an example, and what the service is tested with under load.
let package = Package(
    name: "gateway",
    platforms: [.macOS(.v26)],
    dependencies: [
        .package(name: "swift-share-token", path: "../..", traits: ["Service"]),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
    ],
    targets: [
        .executableTarget(
            name: "Gateway",
            dependencies: [
                .product(name: "ShareToken", package: "swift-share-token"),
                .product(name: "ShareTokenFoundation", package: "swift-share-token"),
                .product(name: "ShareTokenOpenSSL", package: "swift-share-token"),
                .product(name: "ShareTokenService", package: "swift-share-token"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
            ],
            swiftSettings: features)
    ]
)
