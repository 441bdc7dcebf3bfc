# The answer of a function that says it asks a model is read as JSON.
import json

from models import call_llm_gateway, call_local_llm, run_model


async def sort(order: str) -> dict:
    given = await call_local_llm("Sort this, as JSON.", order)
    return json.loads(given)  # expect: unvalidated-model-output


async def sort_carefully(order: str) -> dict | None:
    given = await call_local_llm("Sort this, as JSON.", order)
    try:
        return json.loads(given)
    except json.JSONDecodeError:
        return None


async def forecast(name: str) -> dict:
    return json.loads(await run_model(name))


async def count(name: str) -> int:
    return (await call_llm_gateway(name))["count"]
