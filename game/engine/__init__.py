"""The rules engine: integers in, integers out, no clock, no file, no generator."""
