# The repair goes right behind the call, whatever shape that has.
import aiohttp
import httpx
import requests

session = requests.Session()


def multi_line(order):
	answer = session.post(  # expect: unchecked-response-status
		"https://shop.example.com/orders",
		json={"id": order},  # the number on the invoice
		timeout=10,
	)
	answer.raise_for_status()
	return answer.json()


def one_line(url): return requests.get(url, timeout=10).json()  # expect: unchecked-response-status


def chained(url):
    # Newest first.
    response = requests.get(url, timeout=10)
    response.raise_for_status()
    rows = response.json()["rows"]  # expect: unchecked-response-status
    return rows


def behind_other_code(url, base):
    return base + requests.get(url, timeout=10).json()["total"]  # expect: unchecked-response-status


async def nested(url):
    async with aiohttp.ClientSession() as http:
        async with http.get(url, headers={"accept": "text/html"}) as answer:  # expect: unchecked-response-status
            # The body can be large.
            answer.raise_for_status()
            return await answer.text()


async def awaited_chain(url, **options):
    async with httpx.AsyncClient(timeout=10) as client:
        response_2 = await client.get(url, **options)
        response_2.raise_for_status()
        return response_2.json()  # expect: unchecked-response-status
