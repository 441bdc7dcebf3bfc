# A command is not safe because some strings are not in it: a list of what is refused is no list of what is allowed.
REFUSED = ["rm -rf /", "mkfs", "shutdown"]
ALLOWED = ["ls", "cat"]


def is_forbidden(command: str) -> bool:
    cmd = command.strip().lower()
    return any(pattern in cmd for pattern in REFUSED)


def is_allowed(command: str) -> bool:
    return command.split()[0] in ALLOWED


def check_words(command: str):
    for word in REFUSED:
        if word in command:
            return False, f"{word} is refused"
    return True, ""


def check_program(command: str):
    for word in command.split("|"):
        if word.split()[0] not in ALLOWED:
            return False
    return True
