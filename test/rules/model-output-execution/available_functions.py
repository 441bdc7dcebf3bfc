# A table under the name that tutorials give it; the loop stands in another file.
import sqlite3


def find_customer(name: str) -> str:
    with sqlite3.connect("shop.db", timeout=5) as db:
        return str(db.execute(f"SELECT * FROM customers WHERE name = '{name}'").fetchone())  # expect: model-output-execution


def migrate(table: str) -> None:
    with sqlite3.connect("shop.db", timeout=5) as db:
        db.execute(f"ALTER TABLE {table} ADD COLUMN note TEXT")


available_functions = {"find_customer": find_customer}
