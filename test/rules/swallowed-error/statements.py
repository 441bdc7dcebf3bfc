"""Statements written for a database tell that one is asked, whoever carries them there."""
from sqlalchemy import select, text

from models import Shelf


class Stock:
    def __init__(self, store):
        self.store = store

    def find(self, name):
        with self.store.engine.connect() as conn:
            try:
                rows = conn.execute(text("SELECT id FROM goods WHERE name = :name"), {"name": name})
                return [row[0] for row in rows]
            except Exception:  # expect: swallowed-error
                return None

    def shelves(self, session, room):
        try:
            return session.scalars(select(Shelf).where(Shelf.room == room).order_by(Shelf.number)).all()
        except Exception:  # expect: swallowed-error
            return []

    def count(self, session, room):
        query = select(Shelf).where(Shelf.room == room)
        try:
            return session.execute(query).scalar()
        except Exception as error:
            raise LookupError(room) from error

    def run(self, job):
        try:
            return job.execute("nightly")
        except Exception:
            return None
