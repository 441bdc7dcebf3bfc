# Records that print all their fields, by their declaration.
import logging
from dataclasses import dataclass

from pydantic import BaseModel

logger = logging.getLogger(__name__)


class Signup(BaseModel):
    id: str
    email: str


class Trial(Signup):
    days: int


@dataclass
class Visit:
    id: str
    phone: str


class Kept:
    email: str


class Quiet(BaseModel):
    email: str

    def __repr__(self):
        return "Quiet()"


class Slot(BaseModel):
    id: str
    start: str


def show(signup: Signup, visit: Visit, kept: Kept, quiet: Quiet, slot: Slot):
    logger.info("got %s", signup)  # expect: pii-in-logs
    logger.info(f"got {visit}")  # expect: pii-in-logs
    logger.info("got %s", signup.id)
    logger.info("got %s", kept)
    logger.info("got %s", quiet)
    logger.info("got %s", slot)


def make(mail):
    made = Signup(id="1", email=mail)
    logger.info("made %s", made)  # expect: pii-in-logs
