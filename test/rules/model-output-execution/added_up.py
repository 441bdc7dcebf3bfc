"""SQL that is added up piece by piece, and statements that are wrapped on their way to the database."""
import pandas as pd
from langchain_core.tools import tool
from sqlalchemy import create_engine, text

engine = create_engine("postgresql://localhost/rooms", connect_args={"connect_timeout": 5})


@tool
def search_rooms(city: str = "", view: str = "", limit: int = 20) -> list[dict]:
    """Find rooms by city and view."""
    query = "SELECT * FROM rooms WHERE 1 = 1"
    if city:
        query += f" AND city = '{city}'"
    if view:
        query += f" AND view = '{view}'"
    query += f" LIMIT {limit}"
    return pd.read_sql(query, engine).to_dict(orient="records")  # expect: model-output-execution


@tool
def rename_room(room_id: int, title: str) -> str:
    """Give a room another title."""
    with engine.begin() as opened:
        opened.execute(  # expect: model-output-execution
            text(f"UPDATE rooms SET title = '{title}' WHERE id = {room_id}")
        )
    return "done"


@tool
def close_room(room_id: int, title: str) -> str:
    """Close a room."""
    with engine.begin() as opened:
        opened.execute(text("UPDATE rooms SET note = :title WHERE id = :id"), {"title": title, "id": room_id})
    return "closed"


@tool
def count_rooms(city: str) -> str:
    """Count the rooms of a city."""
    statement = text(f"SELECT count(*) FROM rooms WHERE city = '{city}'")
    with engine.connect() as opened:
        return str(opened.execute(statement).scalar())  # expect: model-output-execution
