// SPDX-License-Identifier: Apache-2.0
import CFuzzer
import ShareTokenVectors

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

// FUZZ_PROPERTY names the property, as libFuzzer starts itself anew with its own arguments only. Without it, all are listed.
guard let name = getenv("FUZZ_PROPERTY").map({ String(cString: $0) }) else {
    for property in Property.all { print("\(property.name): \(property.statement)") }
    exit(0)
}
guard let property = Property.named(name) else {
    print("there is no property \(name)")
    exit(64)
}

/// The check that is run; a global, as a callback of C cannot capture it.
let check = property.check

var count = CommandLine.argc
var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv

exit(
    LLVMFuzzerRunDriver(&count, &words) { data, size in
        let input = Array(UnsafeBufferPointer(start: data, count: size))
        if let difference = check(input) { fatalError(difference) }
        return 0
    })
