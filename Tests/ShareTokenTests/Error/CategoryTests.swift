// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// Every code has a category, and every category a status code of HTTP.
///
/// `ExitStatusTests` compares the categories with the registers of the specifications.
@Suite struct CategoryTests {
    typealias Category = ShareTokenError.Category

    private static let statuses: [(Category, Int)] = [
        (.badData, 400), (.tooLarge, 413), (.notAKnownForm, 422), (.notVerified, 403), (.notCurrent, 403),
        (.trustListNotCurrent, 503), (.denied, 403), (.keyNotFound, 500), (.failure, 500),
    ]

    @Test func everyCategoryHasItsStatus() {
        #expect(Self.statuses.map { $0.0 } == Category.allCases)
        for (category, status) in Self.statuses { #expect(category.httpStatus == status, "\(category.rawValue)") }
    }

    @Test func everyCategoryHasACode() {
        let found = Set(ShareTokenError.Code.register.map { $0.code.category })
        #expect(found == Set(Category.allCases))
        #expect(ShareTokenError.Code(rawValue: "of-tomorrow").category == .badData)
    }

    /// These have the exit status of another category, so the specifications do not hold them apart.
    @Test func sizesAndTheReceiversListStandApart() {
        func codes(_ category: Category) -> [String] {
            ShareTokenError.Code.register.map(\.code).filter { $0.category == category }.map(\.rawValue).sorted()
        }
        #expect(codes(.tooLarge) == ["policy-too-large", "too-large", "too-long", "too-many-entries", "url-too-long"])
        #expect(codes(.trustListNotCurrent) == ["trust-list-expired", "trust-list-not-yet-valid"])
    }
}
