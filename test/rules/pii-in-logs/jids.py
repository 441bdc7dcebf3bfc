# WhatsApp's address of a person is made of the phone number; a group's is not.
import logging

logger = logging.getLogger(__name__)


def forget(jid):
    logger.warning("WhatsApp: nothing to forget for %s", jid)  # expect: pii-in-logs


def forget_inbound(inbound):
    logger.warning("WhatsApp: nothing to forget for %s", inbound.remote_jid)  # expect: pii-in-logs


def announce(group_jid):
    logger.info("WhatsApp: announced in %s", group_jid)
