public enum Insight {}
