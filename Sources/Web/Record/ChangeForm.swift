import Store
import Values

/// A form that changes something on a record, and comes back if its save is refused.
protocol ChangeForm {
    /// The form as a page, with what was typed still in it.
    var page: Page { get }
    var errors: [FieldError] { get set }

    /// Somebody else saved first: shows what they saved, and goes on from their version.
    mutating func compare(with stale: StaleSave)
}

extension Visit {
    /// Saves what a form was sent with. A save that is refused comes back as the form, with why and all that was typed.
    ///
    /// - Parameter path: where to go once it is saved.
    func saving(
        _ form: some ChangeForm, then path: String, _ save: () async throws -> Void
    ) async throws -> Reply {
        var form = form
        do {
            try await save()
            return .go(to: path)
        } catch let faults as Faults {
            form.errors = errors(faults)
            return .page(form.page, status: .unprocessable)
        } catch let stale as StaleSave {
            form.compare(with: stale)
            return .page(form.page, status: .conflict)
        }
    }
}

extension WhatMattersPage: ChangeForm {
    mutating func compare(with stale: StaleSave) {
        theirs = record.open.plan
        seen = stale.current
    }
}

extension OutcomePage: ChangeForm {
    mutating func compare(with stale: StaleSave) {
        isStale = true
        seen = stale.current
    }
}

extension ChangeSupportPage: ChangeForm {
    mutating func compare(with stale: StaleSave) {
        isStale = true
        seen = stale.current
    }
}
