"""Comments about a helper that is called, models that do answer, and doubles somebody asks for by name."""
from llm_factory import create_llm


class Invoices:
    async def process(self, order):
        number = self.next_number(order)
        # Send via email (in production, this would actually send the email)
        await self._send(order, number)
        return number

    async def _send(self, order, number):  # expect: mock-in-production
        # In production, this would call the mail service
        self.sent = (order, number)

    def next_number(self, order):
        return f"{order}-1"


def evaluate(prompt, case):
    # Simulate agent response using the prompt
    agent_llm = create_llm()
    return agent_llm.call(f"{prompt}\n{case}")


class FakeEmbeddings:
    def embed(self, text):
        return [0.0]


class RealEmbeddings:
    def embed(self, text):
        raise NotImplementedError


def embeddings(settings):
    if settings.llm_mode == "fake":
        return FakeEmbeddings()
    return RealEmbeddings()


class MockModel:
    async def answer(self, text):
        # Simulate an API response
        return text[:10]


def anneal(state):
    # Simulate processing delay
    state["energy"] = state["energy"] * 0.9
    return state


def serve(orders):
    total = len(orders)

    # Mock response for the list of orders
    def listing():
        return {"orders": []}

    return total, listing()


class Orders:
    async def book(self, order):
        # Book the order (simulated - in a real implementation, this would call the depot's API)
        is_booked = await self._book(order)
        return {"booked": is_booked}

    async def _book(self, order):
        return order in self.depot.book_all([order])
