# Subprocesses, database connections, sockets, mail.
import asyncio
import os
import smtplib
import subprocess
import urllib.request

import psycopg2

subprocess.run(["git", "status"], check=True)  # expect: missing-timeout
subprocess.run(["git", "status"], timeout=30)
subprocess.check_output(["git", "log"])  # expect: missing-timeout

psycopg2.connect("dbname=agent")  # expect: missing-timeout
psycopg2.connect("dbname=agent", connect_timeout=5)

urllib.request.urlopen("https://example.com")  # expect: missing-timeout
urllib.request.urlopen("https://example.com", timeout=5)
urllib.request.urlopen("https://example.com", None, 5)

smtplib.SMTP("mail.example.com")  # expect: missing-timeout
smtplib.SMTP("mail.example.com", 25, timeout=10)


def home():
    return os.getcwd()


async def told_to_end(command):
    process = await asyncio.create_subprocess_exec(*command)
    _kill_process_group(process.pid)
    await process.wait()


async def not_told(command, other):
    process = await asyncio.create_subprocess_exec(*command)
    _kill_process_group(other.pid)
    await process.wait()  # expect: missing-timeout


def wipe():
    os.system("clear" if os.name == "posix" else "cls")
    os.system("make index")  # expect: missing-timeout
