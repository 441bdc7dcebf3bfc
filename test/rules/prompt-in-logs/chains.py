# LangChain's chains from before pipelines: what they give is what the model inside said.
import logging

from langchain.chains import ConversationChain, LLMChain, RetrievalQA
from langchain.chains.question_answering import load_qa_chain
from langchain_openai import ChatOpenAI

logger = logging.getLogger(__name__)
llm = ChatOpenAI(model="gpt-4o-2024-08-06", timeout=20, max_tokens=300)


def greet(prompt_template, guest):
    chain = LLMChain(llm=llm, prompt=prompt_template)
    said = chain.run({"guest": guest})
    logger.info("said %s", said)  # expect: prompt-in-logs
    logger.info("said %d characters", len(said))
    return said


def look_up(retriever, text):
    library = RetrievalQA.from_chain_type(llm=llm, retriever=retriever)
    found = library({"query": text})
    logger.info("found %s", found["result"])  # expect: prompt-in-logs
    logger.info("found %d", len(found["source_documents"]))


async def go_on(memory, text):
    talk = ConversationChain(llm=llm, memory=memory)
    words = await talk.apredict(input=text)
    logger.info("heard %s", words)  # expect: prompt-in-logs


def read_through(documents, text):
    reading = load_qa_chain(llm, chain_type="stuff")
    outcome = reading.run(input_documents=documents, question=text)
    logger.info("read %s", outcome)  # expect: prompt-in-logs
