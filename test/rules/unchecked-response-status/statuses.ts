// Responses of fetch whose body is used with and without a look at the status.
import fetchNode from "node-fetch";
import axios from "axios";
import ky from "ky";
import { z } from "zod";
import { readAnswer } from "./elsewhere.js";

const Order = z.object({ id: z.string() });

export async function plain(id: string) {
  const answer = await fetch(`https://shop.example.com/orders/${id}`); // expect: unchecked-response-status
  return answer.json();
}

export async function chain(id: string) {
  return (await fetch(`https://shop.example.com/orders/${id}`)).json(); // expect: unchecked-response-status
}

export function promised(id: string) {
  return fetch(`https://shop.example.com/orders/${id}`).then((r) => r.json()); // expect: unchecked-response-status
}

export function promisedAndChecked(id: string) {
  return fetch(`https://shop.example.com/orders/${id}`).then((r) => {
    if (!r.ok) throw new Error("refused");
    return r.json();
  });
}

export function promisedAndAsked(id: string) {
  return fetch(`https://shop.example.com/orders/${id}`)
    .then((r) => r.json())
    .then((data) => {
      if (data.error) throw new Error(data.error);
      return data;
    });
}

export async function awaitedChainAsked(id: string) {
  const data = await fetch(`https://shop.example.com/orders/${id}`).then((r) => r.json());
  if (!data.items) throw new Error("no items");
  return data.items;
}

export async function ok(id: string) {
  const answer = await fetch(`https://shop.example.com/orders/${id}`);
  if (!answer.ok) throw new Error("refused");
  return (await answer.json()) as { items: string[] };
}

export async function status(id: string) {
  const answer = await fetch(`https://shop.example.com/orders/${id}`);
  switch (answer.status) {
    case 200: return answer.json();
    default: return null;
  }
}

export async function cast(id: string) {
  const answer = await fetch(`https://shop.example.com/orders/${id}`); // expect: unchecked-response-status
  const data = (await answer.json()) as { items: string[] };
  return data.items;
}

export async function destructuredError(id: string) {
  const answer = await fetch(`https://shop.example.com/orders/${id}`);
  const { data, error } = await answer.json();
  if (error) return null;
  return data;
}

export async function validated(id: string) {
  const answer = await fetch(`https://shop.example.com/orders/${id}`);
  return Order.parse(await answer.json());
}

export async function handedOn(id: string) {
  const answer = await fetch(`https://shop.example.com/orders/${id}`);
  return readAnswer(answer);
}

export async function existing(id: string) {
  const answer = await fetch(`https://shop.example.com/orders/${id}`); // expect: unchecked-response-status
  if (!answer) return null;
  return answer.json();
}

export async function shown(id: string) {
  const answer = await fetch(`https://shop.example.com/orders/${id}`);
  console.log(await answer.text());
}

export async function ownContent(dataUrl: string) {
  const answer = await fetch(dataUrl);
  return answer.blob();
}

export async function streamed(body: string) {
  const answer = await fetch("https://shop.example.com/chat", { method: "POST", body }); // expect: unchecked-response-status
  const reader = answer.body!.getReader();
  return reader.read();
}

export async function proxied(body: string) {
  const answer = await fetch("https://shop.example.com/chat", { method: "POST", body });
  return new Response(answer.body, { status: answer.status });
}

async function raw(path: string) {
  return fetch(`https://shop.example.com${path}`);
}

export async function wrapped() {
  const answer = await raw("/orders"); // expect: unchecked-response-status
  return answer.json();
}

async function guarded(path: string) {
  const answer = await fetch(`https://shop.example.com${path}`);
  if (!answer.ok) throw new Error(path);
  return answer;
}

export async function wrappedAndChecked() {
  const answer = await guarded("/orders");
  return answer.json();
}

export async function older(id: string) {
  const answer = await fetchNode(`https://shop.example.com/orders/${id}`); // expect: unchecked-response-status
  return answer.json();
}

export async function throwing(id: string) {
  const one = await axios.get(`https://shop.example.com/orders/${id}`);
  const two = await ky.get(`https://shop.example.com/orders/${id}`).json();
  return [one.data, two];
}

export async function reassigned(id: string) {
  let answer;
  answer = await fetch(`https://shop.example.com/orders/${id}`); // expect: unchecked-response-status
  return answer.json();
}

export async function local(fetch: (url: string) => Promise<{ json(): unknown }>) {
  return (await fetch("https://shop.example.com")).json();
}
