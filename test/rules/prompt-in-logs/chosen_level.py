# A level that is chosen while the program runs, and a line that is put together first.
import logging

log = logging.getLogger(__name__)


class Desk:
    def _log(self, level, *parts):
        line = " ".join(str(part) for part in parts)
        getattr(log, level)(line)

    def handle_message(self, user_message: str) -> None:
        self._log("info", f"desk heard {user_message}")  # expect: prompt-in-logs
        self._log("info", f"desk heard {len(user_message)} characters")
