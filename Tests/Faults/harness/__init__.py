"""What the promises are tested with: the program, its stores, a visitor of its pages, and storms of reviews."""
