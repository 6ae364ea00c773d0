// swift-tools-version: 6.3
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// SwiftPM names a package after its folder. With the name of the measured package, the benchmarks may write the trust lists
// and policies that they measure, which takes names that a user does not see.
let folders = Context.packageDirectory.split(separator: "/").dropLast(2)
let measured = String((folders.last ?? "").lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })

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
        // The measuring itself, which Peers uses as well.
        .target(name: "Measuring", swiftSettings: strict),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CLibcrypto",
                "Measuring",
                .product(name: "ShareToken", package: "swift-share-token"),
                .product(name: "ShareTokenOpenSSL", package: "swift-share-token"),
                // Not linked, but run by the processes that are measured.
                .product(name: "tokenctl", package: "swift-share-token"),
            ],
            packageAccess: false, swiftSettings: strict + [.unsafeFlags(["-package-name", measured])]
        ),
    ]
)
