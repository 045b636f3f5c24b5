"""What a change of price means: exact fractions, and units rounded up.

Source: 1.6 (deck p.38): a price of 10,000 at 30 % margin, cut by 5 %, must sell a fifth more.
"""

import dataclasses
from fractions import Fraction

from game.exact.shares import FULL


@dataclasses.dataclass(frozen=True, slots=True)
class Priced:
    """A unit at a changed price: currency units, exact."""

    price: Fraction
    profit: Fraction  # of a unit; 0 or less where nothing can be earned

    @property
    def margin(self) -> Fraction:
        """Profit as a share of the price; the price is positive."""
        return self.profit / self.price


def changed(price: int, margin: int, change: int) -> Priced:
    """Return a unit after a change of its price, its cost being as before.

    Args:
        price: currency units before, at least 1.
        margin: profit before as a share of the price, 0..10,000.
        change: of the price, in ten-thousandths, above -10,000.
    """
    profit = Fraction(price * (margin + change), FULL)
    return Priced(Fraction(price * (FULL + change), FULL), profit)


def break_even(margin: int, change: int) -> Fraction | None:
    """Return by what the number of units must be multiplied to earn as much as before (L37).

    Args:
        margin: before the change, ten-thousandths of the price, at least 0.
        change: of the price, ten-thousandths of it.

    Returns:
        m / (m + d); None where a unit earns nothing any more, so that no number of units is enough.

    >>> break_even(3_000, -500)
    Fraction(6, 5)
    """
    return Fraction(margin, margin + change) if margin + change > 0 else None


def units_needed(units: int, margin: int, change: int) -> int | None:
    """Return how many whole units earn at least as much as so many before; None where none can."""
    factor = break_even(margin, change)
    return None if factor is None else -(-units * factor.numerator // factor.denominator)


def orders_to_earn_back(margin: int, cost: int) -> int | None:
    """Return how many more orders of this size, at these terms, earn back what they cost.

    Args:
        margin: of the order before, ten-thousandths of the list price.
        cost: of the concession, ten-thousandths of the list price, at least 0.

    Returns:
        Whole orders, rounded up; None where an order earns nothing after the concession.
    """
    left = margin - cost
    return None if left <= 0 else -(-cost // left)


def units_to_earn_back(units: int, margin: int, cost: int) -> int | None:
    """Return how many more units than these, at these terms, must be sold to earn as much as without.

    Args:
        units: of the order, at least 0.
        margin: before the concession, ten-thousandths of the list price.
        cost: of the concession, ten-thousandths of the list price, at least 0.

    Returns:
        Whole units beyond `units`, rounded up; None where a unit earns nothing after the concession.
    """
    needed = units_needed(units, margin, -cost)
    return None if needed is None else needed - units
