"""Autograding of the attention course: extract, isolate, judge, explain."""

__version__ = "0.1.0"
