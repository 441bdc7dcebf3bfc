# A deadline may be part of the address.
import psycopg2
from address import bounded, patient


def connect():
    return psycopg2.connect(patient())  # expect: missing-timeout


def connect_bounded():
    address = bounded(5)
    return psycopg2.connect(address)


def connect_here():
    return psycopg2.connect("postgresql://db.internal/app?connect_timeout=5")


def connect_by_name(host):
    return psycopg2.connect(dsn="dbname=app connect_timeout=10 host=" + host)


def connect_switched_off():
    return psycopg2.connect("postgresql://db.internal/app?connect_timeout=0")  # expect: missing-timeout


def another_option():
    return psycopg2.connect("postgresql://db.internal/app", application_name="timeout=5")  # expect: missing-timeout
