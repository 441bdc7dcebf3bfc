# Tools that another file runs: whether anybody is asked shows there.
import requests
from langchain_core.tools import tool


def delete_member(member):
    requests.delete(f"https://club.example.com/members/{member}", timeout=10)
    return "gone"


def read_member(member):
    return requests.get(f"https://club.example.com/members/{member}", timeout=10).text


TOOL_HANDLERS = {"delete_member": delete_member, "read_member": read_member}


@tool
def send_invitation_email(text: str) -> str:
    """Send an invitation."""
    return requests.post("https://club.example.com/invitations", json={"text": text}, timeout=10).text
