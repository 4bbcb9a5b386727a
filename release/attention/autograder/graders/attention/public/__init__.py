"""Checks that students may read and run at home."""
