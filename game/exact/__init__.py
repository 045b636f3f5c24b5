"""Exact numbers: the integer arrays, shares of 10,000 and curves on which all rules stand."""
