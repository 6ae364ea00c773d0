// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// Apart from the package itself, which needs no Foundation.
let package = Package(
    name: "differential",
    dependencies: [.package(name: "swift-share-token", path: "../..")],
    targets: [
        .executableTarget(
            name: "URLDifferential", dependencies: [.product(name: "ShareToken", package: "swift-share-token")])
    ]
)
