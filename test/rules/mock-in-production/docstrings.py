# What the docstring says of the function: nobody is asked.
import uuid


async def create_refund(email: str, amount: float) -> dict:  # expect: mock-in-production
    """
    Start a refund with the payment system.
    Simulates calling the Stripe/PayPal refund API.
    """
    return {"id": f"ref_{uuid.uuid4().hex}", "status": "pending", "amount": amount}


async def send_mail(to: str, subject: str) -> dict:  # expect: mock-in-production
    """
    Send a mail.
    In production: uses the SendGrid API.
    """
    return {"status": "sent", "to": to, "subject": subject}


def simulate_orders(count: int) -> list[dict]:
    """Simulates calls of the shop's API, for the load test."""
    return [{"id": n} for n in range(count)]


def total(prices: list[float]) -> float:
    """Sum of prices. In production we use it for invoices."""
    return sum(prices)
