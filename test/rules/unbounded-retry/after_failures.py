# Functions that call themselves again because the model could not be asked, and a heartbeat.
import time

import openai
import requests


def ask(history):
    try:
        answer = openai.chat.completions.create(model="gpt-4.1", messages=history, max_tokens=300)
    except openai.OpenAIError:
        print("once more")
        time.sleep(20)
        return ask(history)  # expect: unbounded-retry
    return answer.choices[0].message.content


def ask_shorter(history):
    try:
        answer = openai.chat.completions.create(model="gpt-4.1", messages=history, max_tokens=300)
    except openai.BadRequestError:
        return ask_shorter(history[2:])
    return answer.choices[0].message.content


def ask_thrice(history, attempts=3):
    try:
        answer = openai.chat.completions.create(model="gpt-4.1", messages=history, max_tokens=300)
    except openai.OpenAIError:
        if attempts == 0:
            raise
        return ask_thrice(history, attempts - 1)
    return answer.choices[0].message.content


class Worker:
    address = "http://boss.internal"

    def pulse(self):
        while True:
            try:
                answer = requests.post(f"{self.address}/pulse", json={"jobs": 3}, timeout=5)
                known = answer.json()["known"]
                break
            except requests.RequestException as error:
                print("boss is away", error)
            time.sleep(5)
        return known

    def fetch_job(self):
        while True:  # expect: unbounded-retry
            try:
                job = requests.get(f"{self.address}/job", timeout=5).json()
                break
            except requests.RequestException as error:
                print("boss is away", error)
            time.sleep(5)
        return job


def beat(worker):
    while True:
        time.sleep(30)
        worker.pulse()


def work(worker):
    while True:
        job = worker.fetch_job()
        print(job)
