import Testing
@Suite struct PlaceholderPeople { }
