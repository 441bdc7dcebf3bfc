# A test under another name: its runner tells.
import unittest.mock

import pytest

from shop import orders


@pytest.fixture(autouse=True)
def gateway():
    with unittest.mock.patch("shop.gateway.charge") as charge:
        yield charge


def test_places_order(gateway):
    orders.place("cup")
    assert gateway.called
