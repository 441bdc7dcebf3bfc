# Undoing and putting away inside a handled failure is no failing tool.
import requests
from pydantic_ai import Agent
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

agent = Agent("openai:gpt-4o")
engine = create_engine("postgresql://db.example.com/shop", connect_args={"connect_timeout": 5})


@agent.tool_plain
def reserve(sku: str) -> dict:
    """Reserve an article."""
    session = Session(engine)
    try:
        session.execute(sku)
        session.commit()
        return {"reserved": sku}
    except Exception as error:
        session.rollback()
        return {"error": str(error)}
    finally:
        session.close()


@agent.tool_plain
def unprotected(sku: str) -> str:
    """Look an article up."""
    return requests.get(f"https://warehouse.example.com/{sku}", timeout=5).text  # expect: unguarded-tool-call
