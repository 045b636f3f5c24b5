"""Bargaining without a customer: issues, packages, what a buyer remembers, wants and answers."""
