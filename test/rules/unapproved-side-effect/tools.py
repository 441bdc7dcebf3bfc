# Tools that delete, pay, send, deploy or run commands, with and without a person who is asked first; each framework sets its own option.
import os
import smtplib
import subprocess

import requests
import stripe
from agents import Agent, function_tool
from mcp.server.fastmcp import FastMCP
from pydantic_ai import Agent as TypedAgent

typed = TypedAgent("openai:gpt-5")
mcp = FastMCP("shop")
memory = {}


@function_tool
def refund_order(payment: str, cents: int) -> str:  # expect: unapproved-side-effect
    """Refund a payment."""
    return stripe.Refund.create(payment_intent=payment, amount=cents).id


@function_tool(needs_approval=True)
def refund_with_approval(payment: str, cents: int) -> str:
    """Refund a payment."""
    return stripe.Refund.create(payment_intent=payment, amount=cents).id


@function_tool(needs_approval=False)
def refund_at_will(payment: str, cents: int) -> str:  # expect: unapproved-side-effect
    """Refund a payment."""
    return stripe.Refund.create(payment_intent=payment, amount=cents).id


@function_tool
def delete_account(account: str) -> str:  # expect: unapproved-side-effect
    """Delete an account."""
    requests.delete(f"https://shop.example.com/accounts/{account}", timeout=10).raise_for_status()
    return "gone"


@function_tool
def delete_account_if_confirmed(account: str, confirmed: bool) -> str:
    """Delete an account."""
    if not confirmed:
        return "ask first"
    requests.delete(f"https://shop.example.com/accounts/{account}", timeout=10).raise_for_status()
    return "gone"


@function_tool
def delete_at_the_desk(account: str) -> str:
    """Delete an account."""
    if input(f"Really delete {account}? ") != "yes":
        return "kept"
    requests.delete(f"https://shop.example.com/accounts/{account}", timeout=10).raise_for_status()
    return "gone"


@function_tool
def delete_memory(key: str) -> str:
    """Forget something."""
    requests.delete(f"https://shop.example.com/memories/{key}", timeout=10).raise_for_status()
    return memory.pop(key, "unknown")


@function_tool
def remove_background(url: str) -> str:
    """Cut out the product."""
    return requests.post("https://images.example.com/cut", json={"url": url}, timeout=60).text


@function_tool
def send_email(to: str, text: str) -> str:
    """Pretends: nothing leaves the process."""
    return f"sent to {to}: {text}"


@function_tool
def notify_owner(to: str, text: str) -> str:  # expect: unapproved-side-effect
    """Write to the owner of a shop."""
    with smtplib.SMTP("mail.example.com", timeout=10) as server:
        server.sendmail("shop@example.com", to, text)
    return "sent"


@function_tool
def run_command(command: str) -> str:  # expect: unapproved-side-effect
    """Run a command."""
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=60).stdout


@function_tool
def list_branches(folder: str) -> str:
    """A fixed program reads."""
    return subprocess.run(["git", "-C", folder, "branch"], capture_output=True, text=True, timeout=60).stdout


@function_tool
def clear_report(path: str) -> str:  # expect: unapproved-side-effect
    """Remove a report."""
    os.remove(path)
    return "gone"


@function_tool
def render_report(title: str) -> str:
    """A temporary file of the tool's own."""
    path = f"/tmp/{len(title)}.html"
    with open(path, "w") as page:
        page.write(title)
    os.remove(path)
    return title


@function_tool
def payment_status(payment: str) -> str:
    """Only reads."""
    return stripe.PaymentIntent.retrieve(payment).status


@typed.tool_plain
def deploy_shop(version: str) -> str:  # expect: unapproved-side-effect
    """Deploy a version."""
    requests.post("https://ci.example.com/deploy", json={"version": version}, timeout=30).raise_for_status()
    return "started"


@typed.tool_plain(requires_approval=True)
def deploy_with_approval(version: str) -> str:
    """Deploy a version."""
    requests.post("https://ci.example.com/deploy", json={"version": version}, timeout=30).raise_for_status()
    return "started"


@mcp.tool()
def delete_order(order: str) -> str:
    """The host of an MCP server asks."""
    requests.delete(f"https://shop.example.com/orders/{order}", timeout=10).raise_for_status()
    return "gone"


agent = Agent(name="shop", tools=[refund_order, delete_account])
