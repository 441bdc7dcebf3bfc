"""Helpers that give a text back together with what they did to it."""


def close_quotes(draft: str):
    marks = []
    if draft.count('"') % 2:
        marks.append("quote")
        draft = draft + '"'
    return draft, marks


def repair(draft: str):
    draft, marks = close_quotes(draft)
    return draft.strip(), len(marks)


def measure(draft: str):
    return len(draft), draft.count("\n")
