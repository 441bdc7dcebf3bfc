# The made-up data itself says what it is.
ORDERS = {"1001": {"state": "shipped"}}
