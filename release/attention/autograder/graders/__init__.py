"""The graders of all assignments, a folder each."""
