// The repair goes right behind the call, whatever shape that has.
export async function multiLine(id: string, extra: RequestInit) {
  const answer = await fetch("https://shop.example.com/orders", { // expect: unchecked-response-status
    method: "POST",
    body: JSON.stringify({ id }), // the number on the invoice
    ...extra,
  });
  if (!answer.ok) throw new Error(`fetch answered ${answer.status}`);
  return (await answer.json()) as { id: string };
}

export const arrow = async (url: string) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`fetch answered ${response.status}`);
  return response.json();
}; // expect: unchecked-response-status

export async function chain(url: string) {
  const response2 = await fetch(url);
  if (!response2.ok) throw new Error(`fetch answered ${response2.status}`);
  const { items, next } = await response2.json(); // expect: unchecked-response-status
  return [items, next];
}

export function promised(url: string) {
  return fetch(url).then((r) => {
    if (!r.ok) throw new Error(`fetch answered ${r.status}`);
    return r.json();
  }).then((data) => data.items); // expect: unchecked-response-status
}

export function promisedBlock(url: string) {
  return fetch(url).then(async function (r) { // expect: unchecked-response-status
    if (!r.ok) throw new Error(`fetch answered ${r.status}`);
    const body = await r.text();
    return body.length;
  });
}

export async function declared(url: string) {
  let answer;
  try {
    answer = await fetch(url); // expect: unchecked-response-status
    if (!answer.ok) throw new Error(`fetch answered ${answer.status}`);
  } finally {
    close();
  }
  return answer.json();
}

export async function chosen(url: string, cached: unknown) {
  return cached ?? (await fetch(url)).json(); // expect: unchecked-response-status
}
