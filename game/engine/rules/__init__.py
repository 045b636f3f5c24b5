"""Rules: one mechanism a file, pure functions on integer arrays."""
