"""The worker: runs student code and computes; knows no answers.

Nothing here may import from the rest of the package, because this folder is all
that a sandbox has to show to student code.
"""
