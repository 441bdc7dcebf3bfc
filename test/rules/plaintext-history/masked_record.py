# Fields of a masked record are masked; what a mail is about is no conversation.
import json
import sqlite3

from .privacy import redact_record


def keep(path, user_message, customer_message):
    safe = redact_record({"said": user_message})
    with open(path, "w") as file:
        json.dump({"said": safe["said"]}, file)
    path.write_text(json.dumps({"said": customer_message}))  # expect: plaintext-history


def note_mail(db: sqlite3.Connection, mail_id, subject, category):
    db.execute("INSERT INTO mails (mail_id, subject, category) VALUES (?, ?, ?)", (mail_id, subject, category))


def keep_talks(path, talks: list["ChatHistory"]):
    path.write_text(json.dumps([t.to_dict() for t in talks]))  # expect: plaintext-history
