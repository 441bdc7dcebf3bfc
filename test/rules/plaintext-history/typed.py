# Conversations known by the type of their messages, by a name that says so, or by a function that takes nothing else.
import json
from dataclasses import dataclass, field

from langchain_core.messages import BaseMessage, messages_to_dict


@dataclass
class Talk:
    turns: list["ChatMessage"] = field(default_factory=list)

    def keep(self, path):
        path.write_text(json.dumps([turn.model_dump() for turn in self.turns]))  # expect: plaintext-history


def keep_run(path, said: list[BaseMessage]):
    with open(path, "w") as file:
        json.dump({"run": 1, "said": [s.content for s in said]}, file)  # expect: plaintext-history


def keep_dicts(path, passed):
    data = {"passed": messages_to_dict(passed)}
    with open(path, "w") as file:
        json.dump(data, file)  # expect: plaintext-history


def keep_mails(path, messages: list[Message]):
    with open(path, "w") as file:
        json.dump([m.id for m in messages], file)


def keep_jobs(path, turns: list[Job]):
    path.write_text(json.dumps(turns))
