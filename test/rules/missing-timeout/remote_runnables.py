# A chain behind LangServe and flights behind Amadeus: neither client ends a wait by itself.
from amadeus import Client
from langserve import RemoteRunnable

chain = RemoteRunnable("https://chains.example.com/answers")  # expect: missing-timeout
bounded = RemoteRunnable("https://chains.example.com/answers", timeout=30)
flights = Client(client_id="id", client_secret="from the vault")  # expect: missing-timeout


def ask(question: str) -> str:
    return chain.invoke({"question": question}) + bounded.invoke({"question": question})


def airport(city: str) -> str:
    return flights.reference_data.locations.get(keyword=city, subType="AIRPORT").data[0]["iataCode"]
