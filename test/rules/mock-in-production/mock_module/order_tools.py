# Tools that read a module of made-up data.
from mock_data import ORDERS  # expect: mock-in-production
from catalog import PRODUCTS
from fake_useragent import UserAgent


def order(order_id):
    return ORDERS.get(order_id), PRODUCTS.get(order_id), UserAgent().random
