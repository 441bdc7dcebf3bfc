# Tools that the model picks from a table, and dispatchers that compare names.
import json

import requests
from tenacity import retry, stop_after_attempt


def weather(city):
    return requests.get(f"https://weather.example.com/{city}", timeout=10).json()  # expect: missing-retry


def order(item):
    return requests.post("https://stock.example.com/orders", json={"item": item}, timeout=10).json()


@retry(stop=stop_after_attempt(3))
def stock(item):
    return requests.get(f"https://stock.example.com/{item}", timeout=10).json()


TOOLS = {"weather": weather, "order": order, "stock": stock}


def run(message):
    results = []
    for call in message.tool_calls:
        tool = TOOLS.get(call.function.name)
        if tool is None:
            results.append({"error": "unknown tool"})
            continue
        try:
            results.append(tool(**json.loads(call.function.arguments)))
        except Exception as error:
            results.append({"error": str(error)})
    return results


def rates(base):
    return requests.get(f"https://rates.example.com/{base}", timeout=10).json()


RETRIED = {"rates": rates}


def run_patiently(message):
    call = message.tool_calls[0]
    for attempt in range(3):
        try:
            return RETRIED[call.function.name](**json.loads(call.function.arguments))
        except requests.RequestException as error:
            print(f"Attempt {attempt} failed: {error}")
    return {"error": "The tool cannot be reached"}


def parcel(number):
    return requests.get(f"https://parcels.example.com/{number}", timeout=10).json()


FORMATS = {"parcel": parcel}


def by_hand(number):
    return FORMATS["parcel"](number)
