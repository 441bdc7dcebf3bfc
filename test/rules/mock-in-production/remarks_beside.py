# Remarks on settings, headings and lines that were taken out pretend nothing.
import logging

logger = logging.getLogger(__name__)


def key_of(provider, env):
    # Returns a placeholder so the provider can be chosen without a key.
    return env.get(provider) or "not-required"


def build_panel(widgets):
    # --- Import/Mock Data Handling UI ---
    return [widgets["import"], widgets["reset"]]


def tidy_error(result):
    # logger.info("Falling back to stub result for the chart")
    return {"error": str(result)}


def price_of(item):  # expect: mock-in-production
    # Returns a placeholder until the price service answers.
    return {"item": item, "price": 10}
