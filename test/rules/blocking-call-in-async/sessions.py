# Sessions that FastAPI hands in: their class says whether they wait as they should.
import asyncio

from fastapi import APIRouter, Depends
from langgraph.graph import END, START, StateGraph
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from store import Order, get_async_session, get_session

router = APIRouter()
builder = StateGraph(dict)
builder.add_edge(START, "ask")
builder.add_edge("ask", END)
graph = builder.compile()


@router.get("/orders/{number}")
async def order(number: int, session: Session = Depends(get_session)):
    return session.query(Order).filter(Order.number == number).first()  # expect: blocking-call-in-async


@router.get("/plain/{number}")
def plain(number: int, session: Session = Depends(get_session)):
    return session.query(Order).filter(Order.number == number).first()


@router.get("/later/{number}")
async def later(number: int, session: AsyncSession = Depends(get_async_session)):
    return await session.scalar(select(Order).where(Order.number == number))


@router.post("/ask")
async def ask(text: str):
    return await asyncio.to_thread(graph.invoke({"text": text}))  # expect: blocking-call-in-async


@router.post("/talk")
async def talk(text: str):
    return await asyncio.to_thread(graph.invoke, {"text": text})
