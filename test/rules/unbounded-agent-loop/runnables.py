"""Whatever LangChain can ask: handed in as a runnable or as a model of no particular kind."""
from langchain_core.language_models import BaseChatModel
from langchain_core.runnables import Runnable


class Clerk:
    def __init__(self, runnable: Runnable):
        self.runnable = runnable

    def __call__(self, state):
        while True:  # expect: unbounded-agent-loop
            answer = self.runnable.invoke(state)
            if answer.tool_calls or answer.content:
                break
            state = {**state, "messages": [*state["messages"], ("user", "Please answer.")]}
        return {"messages": answer}

    def three_times(self, state):
        for _ in range(3):
            answer = self.runnable.invoke(state)
            if answer.tool_calls or answer.content:
                return {"messages": answer}
        raise RuntimeError("no answer")


def until_sure(llm: BaseChatModel, question: str) -> str:
    while True:  # expect: unbounded-agent-loop
        answer = llm.invoke(question)
        if "sure" in answer.content:
            return answer.content
