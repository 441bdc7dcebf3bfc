# Tools of the project's own, picked by comparing names in this file: each branch that acts counts.
import json
import subprocess

import openai
import requests

client = openai.OpenAI()

TOOLS = [{"type": "function", "function": {"name": "delete_member", "description": "Deletes a member", "parameters": {"type": "object"}}}]


def delete_member(member):  # expect: unapproved-side-effect
    requests.delete(f"https://club.example.com/members/{member}", timeout=10)
    return "gone"


def post_invitation(text):  # expect: unapproved-side-effect
    return requests.post("https://club.example.com/invitations", json={"text": text}, timeout=10).text


def run_report(command):  # expect: unapproved-side-effect
    return subprocess.run(command, shell=True, timeout=10, capture_output=True, text=True).stdout


def read_member(member):
    return requests.get(f"https://club.example.com/members/{member}", timeout=10).text


def delete_by_cron(member):
    requests.delete(f"https://club.example.com/members/{member}", timeout=10)


def execute_tool(name, args):
    if name == "delete_member":
        return delete_member(**args)
    if name == "send_invitation_email":
        return post_invitation(args["text"])
    elif name == "run_report":
        return run_report(args["command"])
    elif name == "read_member":
        return read_member(**args)
    return "no such tool"


def ask(messages):
    answer = client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=messages, tools=TOOLS)
    for call in answer.choices[0].message.tool_calls or []:
        execute_tool(call.function.name, json.loads(call.function.arguments))
