# What is used when the environment has nothing, wherever it is read; passwords that people choose, and those that a mail service hands out.
import os
from urllib.parse import quote

DATABASE_PASSWORD = quote(
    os.getenv("DATABASE_PASSWORD", "harbour@47")  # expect: hardcoded-secret
)
URL = f"postgresql://app:{os.environ.get('APP_DB_PASSWORD', 'Ferry#88x')}@db/app"  # expect: hardcoded-secret
SHOT_API_KEY = os.getenv("SHOT_API_KEY", "shx_KLmtkWqYpFRTcVxMkHivNcXaurkYmqLd7R3")  # expect: hardcoded-secret
EVENT_TOKEN = os.getenv("EVENT_TOKEN", "ChatCompletionMessageParamEvents")
WEAK_PASSWORD = os.getenv("WEAK_PASSWORD", "postgres")
ADMIN_PASSWORD = os.getenv("ADMIN_PASSWORD", "changeme@1")
COLUMN = os.getenv("PASSWORD_COLUMN", "user_password_1")


def send(to: str, smtp_user: str = "shop@harbour.io", smtp_password: str = "qkzvbtrwmnplxyhd"):  # expect: hardcoded-secret
    return to, smtp_user, smtp_password


def login(user: str, password: str = "administratorxyz"):
    return user, password


def login_mail(gmail_app_password: str = "qkzv btrw mnpl xyhd", gmail_app_password_hint: str = "abcd efgh ijkl mnop"):  # expect: hardcoded-secret
    return gmail_app_password, gmail_app_password_hint
