import { PrismaClient } from "@prisma/client";
// Attempts that may fail on purpose: records sent to an endpoint for them, leases given back, failures somebody else shows.
declare const db: import("pg").Pool;
declare const logEndpoint: string;

export async function record(event: unknown): Promise<void> {
  try {
    await fetch(logEndpoint, { method: "POST", body: JSON.stringify(event), signal: AbortSignal.timeout(5_000) });
  } catch {
    // the run matters, the record does not
  }
}

export async function releaseSendLease(id: string): Promise<void> {
  await db.query("DELETE FROM leases WHERE id = $1", [id]).catch(() => undefined);
}

export async function route(url: string, show: (work: Promise<Response>) => Promise<Response>): Promise<void> {
  try {
    await show(fetch(url, { signal: AbortSignal.timeout(5_000) }));
    await fetch(`${url}/again`, { signal: AbortSignal.timeout(5_000) });
  } catch {
    // handled by the toast
  }
}

export async function orders(url: string): Promise<unknown[]> {
  try {
    return (await (await fetch(url, { signal: AbortSignal.timeout(5_000) })).json()) as unknown[];
  } catch { // expect: swallowed-error
    return [];
  }
}

const prisma = new PrismaClient();

export async function current(id: string): Promise<unknown> {
  const session = await prisma.browserSession.findUnique({ where: { id } });
  if (session === null) return null;
  if (session.expiresAt < new Date()) {
    await prisma.browserSession.delete({ where: { id } }).catch(() => {});
    return null;
  }
  return session;
}

export async function usePass(id: string): Promise<boolean> {
  const pass = await prisma.pass.findUnique({ where: { id } });
  if (pass === null || pass.expiresAt < new Date()) {
    await prisma.pass.delete({ where: { id } }).catch(() => undefined);
    return false;
  }
  return true;
}

export async function forget(id: string): Promise<void> {
  await prisma.pass.delete({ where: { id } }).catch(() => {
    /* not found: fine */
  });
}

export async function removeCustomer(id: string): Promise<void> {
  await prisma.customer.delete({ where: { id } }).catch(() => {}); // expect: swallowed-error
}
