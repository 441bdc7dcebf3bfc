"""Programs that serve until somebody stops them are waited for on purpose."""
import asyncio
import subprocess
import sys

from langchain_community.llms import Ollama
from langchain_ollama import OllamaEmbeddings


def serve():
    subprocess.run([sys.executable, "-m", "uvicorn", "shop.main:app", "--port", "8000"])


def screen():
    subprocess.run(["streamlit", "run", "screen.py"], check=True)


def front():
    subprocess.run("npm run dev", shell=True)


def export():
    subprocess.run([sys.executable, "-m", "shop.export", "--format", "csv"])  # expect: missing-timeout


words = OllamaEmbeddings(model="nomic-embed-text")  # expect: missing-timeout
bounded_words = OllamaEmbeddings(model="nomic-embed-text", client_kwargs={"timeout": 20})
writer = Ollama(model="llama3")  # expect: missing-timeout
bounded_writer = Ollama(model="llama3", timeout=30)


def ask(question):
    return writer.invoke(question), bounded_writer.invoke(question), words.embed_query(question), bounded_words.embed_query(question)


def stop():
    subprocess.run(["pkill", "-f", "shop.main"])


async def stop_all():
    await asyncio.to_thread(subprocess.run, ["killall", "shop"])
    await asyncio.to_thread(subprocess.run, [sys.executable, "-m", "shop.export"])  # expect: missing-timeout


def graph():
    subprocess.run(["source", "venv/bin/activate", "&&", "langgraph", "dev", "--port", "8080"], shell=True)
    subprocess.run(["adk", "web", "desk"])


def launch(port):
    command = [sys.executable, "-m", "streamlit", "run", "desk.py", "--server.port", port]
    subprocess.run(command)


def index(folder):
    command = [sys.executable, "build_index.py", folder]
    subprocess.run(command)  # expect: missing-timeout
