# Settings that other files spread into their calls.
import os


def address():
    return {"host": os.getenv("DB_HOST", "localhost"), "port": int(os.getenv("DB_PORT", "5432"))}


def bounded_address():
    return {"host": os.getenv("DB_HOST", "localhost"), "connect_timeout": 5}


def patched_address():
    found = {"host": os.getenv("DB_HOST", "localhost")}
    found["connect_timeout"] = 5
    return found
