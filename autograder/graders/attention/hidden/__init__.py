"""Checks that never leave the instructor."""
