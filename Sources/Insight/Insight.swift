/// Insight: what the records add up to. It puts declared measures to the records, protects the answers before anything
/// outside sees a number, and says with each what it was made of.
///
/// Whoever may see figures may see all of them, because none is given out unprotected; so nothing here asks who is asking.
public enum Insight {}
