/// Where people sign in.
struct SignInPage {
    let visit: Visit
    /// Where they were going.
    let then: String
    var userName = ""
    var error: FieldError?

    var page: Page {
        let errors = error.map { [$0] } ?? []
        return Page(
            frame: visit.frame, title: "Sign in", errors: errors,
            main: """
                \(Form(action: Path.signIn, method: .post(csrf: visit.formCode), content: """
                    \(HiddenField(name: "then", value: then))
                    \(TextField(
                        name: "user-name", label: "User name", value: userName, error: errors["user-name"],
                        autocomplete: "username", width: .half))
                    \(TextField(
                        name: "password", label: "Password", kind: .password, autocomplete: "current-password",
                        width: .half))
                    \(ButtonRow(buttons: [Button("Sign in")]))
                    """))
                <p class="quiet">If you have forgotten your password, ask whoever looks after accounts in your
                organisation for a new one.</p>
                """)
    }
}
