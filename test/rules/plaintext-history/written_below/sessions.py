# The conversation goes to disk through helpers of the project.
import json

from disk import Disk, write_count, write_json_whole

disk: Disk = Disk()


def save_session(session_id, conversations, vault):
    payload = {"id": session_id, "conversations": conversations}
    content = json.dumps(payload, indent=2)
    disk.write_text(f"{session_id}.json", content)  # expect: plaintext-history
    disk.write_sealed(f"{session_id}.bin", content, vault)


def keep(session_id, history):
    history.append({"role": "user", "content": input("> ")})
    write_json_whole(f"{session_id}.json", {"version": 1, "history": history})  # expect: plaintext-history
    write_count(f"{session_id}.txt", history)
    write_json_whole("version.json", {"version": 1})


def save_report(name, conversations: int):
    write_json_whole(name, {"conversations": conversations})
