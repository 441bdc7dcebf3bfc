# Words behind a format's beginning are no key.
import os

from slack_sdk import WebClient

TOKEN = os.getenv("SLACK_BOT_TOKEN", "xoxb-safe-fallback-token")
client = WebClient(token="xoxb-no-token-set-here")
SAMPLE = "postgresql://postgres.[project-ref]:[password]@db.club.com:5432/club"
