# Writes what it is given through the standard library.
import json
import logging


class AppLog:
    def __init__(self):
        self._logger = logging.getLogger("app")

    def info(self, scope, message, **kwargs):
        self._write(scope, message, **kwargs)

    def _write(self, scope, message, extra=None):
        self._logger.info("%s %s %s", scope, message, json.dumps(extra))


app_log = AppLog()
