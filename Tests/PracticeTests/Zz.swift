import Testing
@Suite struct PlaceholderPractice { }
