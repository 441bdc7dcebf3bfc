# Real products.
PRODUCTS = {"1": {"name": "cup"}}
