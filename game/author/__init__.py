"""Tools for people who write scenarios."""
