# Connections whose settings a helper of another file returns.
import psycopg2
from settings import address, bounded_address, patched_address


def connect():
    return psycopg2.connect(**address())  # expect: missing-timeout


def connect_bounded():
    return psycopg2.connect(**bounded_address())


def connect_patched():
    return psycopg2.connect(**patched_address())


def connect_here(name):
    options = address()
    options["dbname"] = name
    return psycopg2.connect(**options)  # expect: missing-timeout


def connect_bounded_here():
    options = address()
    options["connect_timeout"] = 5
    return psycopg2.connect(**options)
