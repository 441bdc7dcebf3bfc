# Code whose remarks say that it only pretends, beside code that does its work through what it is handed, through helpers, or in a pause.
import time
import urllib.request
import uuid

from langchain_core.tools import tool


def create_shipment(order: str) -> dict:  # expect: mock-in-production
    # Simulate shipment creation
    return {"id": f"S-{order}", "state": "created"}


def watch_prices(task: str) -> dict:  # expect: mock-in-production
    # For demo purposes, we'll simulate different types of monitoring
    return {"task": task, "alert": False}


def pick_carrier(order: str) -> dict:  # expect: mock-in-production
    # Return mock carrier until the contract is signed
    return {"order": order, "carrier": "blue"}


def talk(read, on_input):
    while True:
        line = read()
        answer = on_input(line)
        time.sleep(0.5)  # Simulate processing
        print(answer)


def _load(address: str) -> bytes:
    try:
        return urllib.request.urlopen(address, timeout=10).read()
    except OSError:
        return b""


def read_price(item: str) -> bytes:
    # In production, this would query a cache first
    return _load(f"https://shop.example.com/prices/{item}")


@tool
def process_payment(amount: float, buyer: str) -> dict:  # expect: mock-in-production
    """Process a mock payment. No money is moved."""
    transaction = f"TXN-{uuid.uuid4().hex[:8]}"
    return {"state": "paid", "transaction": transaction, "amount": amount, "buyer": buyer}


@tool
def generate_sample_orders(count: int) -> list:
    """Generate fake orders for a training session."""
    return [{"id": n} for n in range(count)]


@tool
def query_order(order_id: str) -> dict:  # expect: mock-in-production
    """Look up an order."""
    mock_orders = {
        "1001": {"id": "1001", "state": "shipped"},
        "1002": {"id": "1002", "state": "open"},
    }
    order = mock_orders.get(order_id)
    if not order:
        return {"error": "no such order"}
    return order


@tool
def create_service_ticket(order_id: str, priority: str = "normal") -> dict:  # expect: mock-in-production
    """Open a ticket for the service team."""
    ticket = f"TK{uuid.uuid4().hex[:10]}"
    hours = 4 if priority == "urgent" else 24
    names = {"urgent": "at once", "normal": "soon"}
    return {"ticket": ticket, "order": order_id, "state": "open", "when": names.get(priority, priority), "message": f"We will call back within {hours} hours."}


@tool
def create_plan(goal: str) -> str:
    """Write down a plan."""
    return f"Plan for {goal}: 1. look, 2. act, 3. check"


_MOCK_RETURNS = {}  # expect: mock-in-production
MOCK_LOGISTICS = {"T1": {"at": "Bremen"}}  # expect: mock-in-production
MOCK_MODE = {"on": True}


@tool
def start_return(order_id: str) -> str:
    """Start a return."""
    _MOCK_RETURNS[order_id] = "open"
    if MOCK_MODE["on"]:
        return MOCK_LOGISTICS["T1"]["at"]
    return order_id


class Limiter:
    def __init__(self):
        # Calls per minute (in production, use Redis)
        self.calls = {}  # expect: mock-in-production
        self.names = {}
        # In-memory fallback for when Redis is unavailable
        self.spare = {}


async def create_link(client, order: str) -> dict:
    # Demo mode: return a fake link
    if client is None:
        return {"link": f"demo_{order}"}
    return await client.links.create(order)


def find_file(jobs, job: str) -> str:
    # In production, we'd query an index
    # For now, use a pattern
    path = path_of(job)
    return f"{jobs}/{path}"


def path_of(job: str) -> str:
    return job.lower()


def plan_of(job: str) -> dict:  # expect: mock-in-production
    # For now, we'll simulate the response
    answer = simulated_plan(job)
    return answer


def simulated_plan(job: str) -> dict:
    # Simulates the response of the planner
    return {"job": job}


def sim_order(price: float) -> dict:
    # Simulate order execution at the close
    return {"price": price}


class PaperBroker:
    def buy(self, symbol: str) -> dict:
        # Simulates order execution without fees
        return {"symbol": symbol}
