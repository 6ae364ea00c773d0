// SPDX-License-Identifier: Apache-2.0

/// Where the components of a serialised URL lie in its bytes.
///
/// ```
/// https://user:pass@example.com:8080/path?query#fragment
///      |      |    |           |    |    |     |
///      |      |    hostStart   |    |    |     fragmentStart (end, if there is none)
///      |      usernameEnd      |    |    queryStart (fragmentStart, if there is none)
///      schemeEnd               |    pathStart
///                              hostEnd
/// ```
///
/// Without an authority the first three after `schemeEnd` are all just behind the colon, and a `/.` that keeps a path
/// from being read as an authority lies before `pathStart`. The limits of the parser keep all of it in 32 bits.
struct URLOffsets: Sendable {
    var schemeEnd: UInt32 = 0
    var usernameEnd: UInt32 = 0
    var hostStart: UInt32 = 0
    var hostEnd: UInt32 = 0
    var pathStart: UInt32 = 0
    var queryStart: UInt32 = 0
    var fragmentStart: UInt32 = 0
    var port: UInt16?
    var scheme: URLScheme = .other
    var hasAuthority = false
    var hasOpaquePath = false
}
