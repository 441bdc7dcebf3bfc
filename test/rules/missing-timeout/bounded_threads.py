# Work in a thread whose waiting is cut off around it, or not.
import asyncio

from google import genai

cut_off = genai.Client()
waited_for = genai.Client()  # expect: missing-timeout


async def quick(order):
    loop = asyncio.get_running_loop()
    return await asyncio.wait_for(loop.run_in_executor(None, lambda: cut_off.models.generate_content(model="gemini-2.5-flash", contents=order)), timeout=20)


async def quick_again(order):
    def work():
        return cut_off.models.generate_content(model="gemini-2.5-flash", contents=order)

    return await asyncio.wait_for(asyncio.to_thread(work), timeout=20)


async def slow(order):
    return await asyncio.to_thread(lambda: waited_for.models.generate_content(model="gemini-2.5-flash", contents=order))
