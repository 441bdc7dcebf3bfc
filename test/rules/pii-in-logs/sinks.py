# What counts as a sink: loggers of every kind, spans, error trackers, print in service code; not a list called `log`.
import logfire
import sentry_sdk
import structlog
from fastapi import FastAPI
from loguru import logger as loguru_logger
from math import log
from opentelemetry import trace

app = FastAPI()
slog = structlog.get_logger()
tracer = trace.get_tracer(__name__)


def every(customer, email, ctx, entries):
    slog.info("created", email=email)  # expect: pii-in-logs
    slog.info("created", customer_id=customer.id)
    loguru_logger.info("created {}", email)  # expect: pii-in-logs
    bound = slog.bind(phone=customer.phone)  # expect: pii-in-logs
    bound.info("bound")
    with tracer.start_as_current_span("refund") as span:
        span.set_attribute("user.email", email)  # expect: pii-in-logs
        span.set_attribute("user.id", customer.id)
    sentry_sdk.set_user({"id": customer.id, "email": email})  # expect: pii-in-logs
    logfire.info("hello {email}", email=email)  # expect: pii-in-logs
    print(f"Mail for {email}")  # expect: pii-in-logs
    ctx.log.info(email)  # expect: pii-in-logs
    entries.append(email)
    return log(len(email))


class Service:
    def __init__(self, logger):
        self.logger = logger

    def run(self, email):
        self.logger.info("for %s", email)  # expect: pii-in-logs


def log_step(text):
    slog.info(text)


def step(customer):
    log_step(f"Step for {customer.email}")  # expect: pii-in-logs
    log_step(f"Step for {customer.id}")
