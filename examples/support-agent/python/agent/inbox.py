"""The shared mailbox customers write to."""

import asyncio

from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build

SCOPES = ["https://mail.google.com/"]


async def next_message() -> dict | None:
    """The oldest unread message, or None."""
    credentials = Credentials.from_authorized_user_file("token.json", scopes=SCOPES)
    return await asyncio.to_thread(read_oldest, credentials)


def read_oldest(credentials: Credentials) -> dict | None:
    """Ask Gmail for one unread message."""
    mailbox = build("gmail", "v1", credentials=credentials).users().messages()
    found = mailbox.list(userId="me", q="is:unread", maxResults=1).execute().get("messages", [])
    return mailbox.get(userId="me", id=found[0]["id"]).execute() if found else None
