"""The graders of the attention assignment: tasks, oracle, public and hidden checks."""
