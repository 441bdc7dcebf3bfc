// Answers that are asserted: an error answer is noticed.
function check(name: string, passed: boolean) {
  if (!passed) process.exitCode = 1;
}

export async function smoke(base: string) {
  const listed = await fetch(`${base}/orders`);
  const body = (await listed.json()) as { orders: string[] };
  check("lists the orders", body.orders.length === 3);

  const streamed = await fetch(`${base}/chat`);
  check("streams", streamed.headers.get("content-type") === "text/event-stream");
  return streamed.text();
}

export async function used(base: string) {
  const listed = await fetch(`${base}/orders`); // expect: unchecked-response-status
  const body = (await listed.json()) as { orders: string[] };
  return body.orders.length;
}
