# Engines of LlamaIndex, handed in or made here, and agents of smolagents: each call holds the loop until the model has answered.
from fastapi import FastAPI
from llama_index.core import VectorStoreIndex
from smolagents import CodeAgent, OpenAIServerModel

app = FastAPI()
agent = CodeAgent(tools=[], model=OpenAIServerModel(model_id="qwen3", client_kwargs={"timeout": 30}, max_tokens=500), max_steps=5)


class Answers:
    def __init__(self, index: VectorStoreIndex):
        self.index = index
        self.engine = index.as_query_engine()

    async def chat(self, question: str) -> str:
        return str(self.index.as_chat_engine().chat(question))  # expect: blocking-call-in-async

    async def chat_later(self, question: str) -> str:
        return str(await self.index.as_chat_engine().achat(question))

    async def query(self, question: str) -> str:
        answer = self.engine.query(question)  # expect: blocking-call-in-async
        return str(answer)

    async def learn(self, document) -> None:
        self.index.insert(document)  # expect: blocking-call-in-async

    def query_now(self, question: str) -> str:
        return str(self.engine.query(question))


@app.post("/ask")
async def ask(question: str) -> str:
    return str(agent.run(question))  # expect: blocking-call-in-async
