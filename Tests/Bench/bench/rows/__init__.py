"""The rows of the table, each in a module of its own with one function: `measure(work) -> list[Line]`."""
