// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// Depends on the products as a user's package would.
let package = Package(
    name: "linkage",
    dependencies: [.package(name: "swift-share-token", path: "../..")],
    targets: [
        .executableTarget(
            name: "CoreClient", dependencies: [.product(name: "ShareToken", package: "swift-share-token")]),
        .executableTarget(
            name: "SigningClient",
            dependencies: [
                .product(name: "ShareToken", package: "swift-share-token"),
                .product(name: "ShareTokenOpenSSL", package: "swift-share-token"),
            ]),
    ]
)
