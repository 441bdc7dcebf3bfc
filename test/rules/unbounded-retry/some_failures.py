# Tried again for ever after some failures, although others are raised.
import time

import openai

client = openai.OpenAI()


def patient(messages):
    while True:  # expect: unbounded-retry
        try:
            return client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=messages)
        except openai.APIError as error:
            if "429" in str(error):
                time.sleep(10)
            else:
                raise


def hasty(messages):
    while True:
        try:
            return client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=messages)
        except openai.APIError as error:
            if "429" in str(error):
                return None
            elif "500" in str(error):
                raise
            else:
                break


def counted(messages):
    attempts = 0
    while True:
        try:
            return client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=messages)
        except openai.APIError:
            attempts += 1
            if attempts >= 5:
                raise
            time.sleep(2 ** attempts)


def send_when_ready(sock, data):
    import socket

    link = socket.create_connection(("example.com", 80), timeout=5)
    while True:
        try:
            link.send(data)
        except BlockingIOError:
            wait_until_writable(link)
        else:
            return
