"""What a program chooses between under one name are identifiers, not credentials."""


def voice_of(character: str) -> str | None:
    voice_token = None
    if character == "pirate":
        voice_token = "weight_kq83hz0v2m51dtxw7rb9s4ejn"
    elif character == "duchess":
        voice_token = "weight_p07xw2c9vbt63ykrm58dzqhfa"
    elif character == "robot":
        voice_token = "weight_m4n2je8w1tyv60gszr97cqbkd"
    return voice_token


def connect(stage: str):
    access_token = "q83hz0v2m51dtxw7rb9s4ejnp07x"  # expect: hardcoded-secret
    if stage == "test":
        access_token = "w2c9vbt63ykrm58dzqhfam4n2je8"  # expect: hardcoded-secret
    elif stage == "live":
        access_token = "w1tyv60gszr97cqbkdq83hz0v2m5"  # expect: hardcoded-secret
    return access_token


def login():
    token = "p07xw2c9vbt63ykrm58dzqhfam4n"  # expect: hardcoded-secret
    return token
