# Helpers that write what they are given, by way of others.
import json
import os
import tempfile


class Disk:
    @staticmethod
    def write_text(path, content, encoding="utf-8"):
        with open(path, "w", encoding=encoding) as f:
            f.write(content)

    def write_sealed(self, path, content, vault):
        with open(path, "wb") as f:
            f.write(vault.encrypt(content.encode()))


def write_bytes_whole(path, data):
    descriptor, name = tempfile.mkstemp()
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)
    os.replace(name, path)


def write_text_whole(path, text):
    write_bytes_whole(path, text.encode("utf-8"))


def write_json_whole(path, value):
    serialized = json.dumps(value, indent=2)
    serialized += "\n"
    write_text_whole(path, serialized)


def write_count(path, value):
    line = f"{len(value)} entries"
    write_text_whole(path, line)
