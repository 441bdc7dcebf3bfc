// Screens whose handlers only empty the state, and ones that show the failure.
import { useState } from "react";
import { prisma } from "./prisma";

export function Orders() {
  const [orders, setOrders] = useState<string[]>([]);
  const [loading, setLoading] = useState(false);
  const [loadFailed, setLoadFailed] = useState(false);

  async function load() {
    setLoading(true);
    try {
      const response = await fetch("/api/orders");
      setOrders(await response.json());
    } catch { // expect: swallowed-error
      setOrders([]);
      setLoading(false);
    }
  }

  async function loadAloud() {
    try {
      const response = await fetch("/api/orders");
      setOrders(await response.json());
    } catch {
      setLoadFailed(true);
    }
  }

  function loadInChain() {
    fetch("/api/orders") // expect: swallowed-error
      .then((response) => response.json())
      .then(setOrders)
      .catch(() => setLoading(false));
  }

  return <button onClick={load} onDoubleClick={loadAloud} onBlur={loadInChain}>{loadFailed ? "Failed" : loading ? "…" : orders.length}</button>;
}

export async function defaultBranch(repository: string): Promise<string> {
  return fetch(`/api/branches/${repository}`).then((response) => response.text()).catch(() => "main"); // expect: swallowed-error
}

export async function seen(id: string): Promise<void> {
  await prisma.user.update({ where: { id }, data: { seenAt: new Date() } }).catch(() => {}); // expect: swallowed-error
}

export function Recorder({ session }: { session: string }) {
  const [connected, setConnected] = useState(true);
  const report = () => fetch(`${process.env.API}/client-logs`, { method: "POST", body: session }).catch(() => {});
  const leave = () => send(session, "clear").catch(() => {});
  const join = () => fetch("/api/join", { method: "POST" }).catch(() => setConnected(false));
  const learn = () => index(session).catch(() => {});
  const keep = () => send(session, "keep").catch(() => {}); // expect: swallowed-error
  return <button onClick={report} onBlur={leave} onFocus={join} onDoubleClick={learn} onKeyUp={keep}>{connected ? "On" : "Off"}</button>;
}

async function send(session: string, action: string): Promise<Response> {
  return fetch(`/api/sessions/${session}/${action}`, { method: "POST" });
}

async function index(session: string): Promise<void> {
  try {
    await fetch(`/api/index/${session}`, { method: "POST" });
  } catch (error) {
    await prisma.session.update({ where: { id: session }, data: { problem: String(error) } });
    throw error;
  }
}
