enum Insight {}
