# A logger of the project that gathers what it is given by name.
from own_log import app_log


def answer(phone, status):
    app_log.info("chat", "answered", extra={"to": phone})  # expect: pii-in-logs
    app_log.info("chat", "answered", extra={"status": status})
