"""The benchmarks; `python main.py bench` runs them."""
