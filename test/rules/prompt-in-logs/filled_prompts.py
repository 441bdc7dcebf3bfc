import logging
from pathlib import Path

from anthropic import Anthropic

from wording import build_menu_prompt, load_prompt

log = logging.getLogger(__name__)
claude = Anthropic(timeout=30)
TEMPLATE = "Recommend a dish for {wish}."
MODEL = "claude-sonnet-4-5-20250929"


class Waiter:
    def recommend(self, guest, menu):
        prompt = build_menu_prompt(guest, menu)
        log.info("asking with %s", prompt)  # expect: prompt-in-logs
        return claude.messages.create(model=MODEL, max_tokens=300, messages=[{"role": "user", "content": prompt}])

    def recommend_own(self, guest):
        prompt = self._compose_prompt(guest)
        log.debug("Prompt: %s", prompt)  # expect: prompt-in-logs
        return claude.messages.create(model=MODEL, max_tokens=300, messages=[{"role": "user", "content": prompt}])

    def recommend_formatted(self, wish):
        prompt = TEMPLATE.format(wish=wish)
        log.info(prompt)  # expect: prompt-in-logs
        return claude.messages.create(model=MODEL, max_tokens=300, messages=[{"role": "user", "content": prompt}])

    def recommend_replaced(self, wish):
        prompt = load_prompt("waiter")
        prompt = prompt.replace("{wish}", wish)
        log.info(prompt)  # expect: prompt-in-logs
        return claude.messages.create(model=MODEL, max_tokens=300, messages=[{"role": "user", "content": prompt}])

    def start(self):
        prompt = load_prompt("waiter")
        log.info("loaded %s", prompt)
        return prompt

    def start_from_file(self):
        prompt = Path("waiter.txt").read_text()
        log.info("loaded %s", prompt)
        return prompt

    def start_with_rules(self, rules):
        prompt = build_system_prompt(rules)
        log.info("rules: %s", prompt)
        return prompt


def build_system_prompt(rules):
    return f"You are a waiter. {rules}"
