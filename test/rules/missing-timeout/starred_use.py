"""What comes out of a package that hands on two modules with stars."""
from starred_package import bounded, unbounded


def rates():
    return bounded.get("https://example.com/rates")


def stock():
    return unbounded.get("https://example.com/stock")
