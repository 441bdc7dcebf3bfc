# Files that a tool reads, writes or deletes by the model's own path; inside one folder, or by a fixed name, is fine.
from pathlib import Path

from langchain_core.tools import tool

ROOT = Path("notes").resolve()


@tool
def read_note(path: str) -> str:
    """Reads a note."""
    return Path(path).read_text()  # expect: model-output-execution


@tool
def drop_note(path: str) -> str:
    """Deletes a note."""
    note = Path(path).expanduser()
    note.unlink()  # expect: model-output-execution
    return "gone"


@tool
def read_inside(name: str) -> str:
    """Reads a note of the folder."""
    note = (ROOT / name).resolve()
    if not note.is_relative_to(ROOT):
        return "not allowed"
    return note.read_text()


@tool
def list_notes() -> str:
    """Says which notes there are."""
    return Path("notes/index.txt").read_text()


def load(place: str) -> bytes:
    return Path(place).read_bytes()  # expect: model-output-execution


@tool
def attach(place: str) -> int:
    """Attaches a file."""
    return len(load(place))


def load_own(place: str) -> bytes:
    return Path(place).read_bytes()


def fetch_or_load(place: str) -> bytes:
    if place.startswith(("http://", "https://")):
        return b""
    else:
        return Path(place).read_bytes()  # expect: model-output-execution


def load_marked(place: str) -> bytes:
    if place.startswith("notes/"):
        return Path(place).read_bytes()
    else:
        return b""


@tool
def show(place: str) -> int:
    """Shows a file or a page."""
    return len(fetch_or_load(place)) + len(load_marked(place))
