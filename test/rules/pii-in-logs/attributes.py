"""Attributes and helpers that say who wrote."""
import logging

from opentelemetry import trace

logger = logging.getLogger(__name__)
tracer = trace.get_tracer(__name__)


def audit(who, what):
    logger.info("%s did %s", who, what)


def log_step(step, details):
    logger.info("step %s: %s", step, details)


def handle(mail, reply):
    with tracer.start_as_current_span("reply") as span:
        span.set_attribute("email.reply_from", reply.origin)  # expect: pii-in-logs
        span.set_attribute("email.to", mail.target)  # expect: pii-in-logs
        span.set_attribute("email.count", mail.total)
        span.set_attribute("route.to", mail.next)
    log_step("answered", mail.sender_email)  # expect: pii-in-logs
    log_step("stored", {"address": mail.sender_email, "ok": True})  # expect: pii-in-logs
    log_step("counted", mail.total)


def cut(logger_name, email, phone):
    logger.info("for %.4s***", email)
    logger.info("for %.3s and %s", email, phone)  # expect: pii-in-logs
    logger.info("for %.60s", email)  # expect: pii-in-logs
    logger.info("for %s" % email)  # expect: pii-in-logs
    logger.info("for %.2s..." % email)
    logger.info(f"for {email:.3}...")
    logger.info(f"for {email:>30}")  # expect: pii-in-logs
