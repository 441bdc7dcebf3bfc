"""A Telegram update is all that somebody sent, with who and where they are."""
import logging

from telegram import Update
from telegram.ext import CallbackContext, ContextTypes

logger = logging.getLogger(__name__)


async def on_error(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    logger.error("update %s caused %s", update, context.error)  # expect: pii-in-logs
    logger.error("update %s caused %s", update.update_id, context.error)


def on_old_error(update: object, context: CallbackContext) -> None:
    logger.warning('Update "%s" caused error "%s"', update, context.error)  # expect: pii-in-logs


def apply(update: dict, tables: list[str]) -> None:
    logger.info("applying %s to %s", update, tables)
