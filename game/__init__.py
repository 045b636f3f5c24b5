"""Key Account: a sales-training simulation game."""

__version__ = "0.1.0"
