// Whether a row is there is asked of a database: to a failure, "no" is the same answer.
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function hasShop(company: string): Promise<boolean> {
  try {
    const row = await prisma.shop.findFirst({ where: { company, active: true } });
    return !!row;
  } catch { // expect: swallowed-error
    return false;
  }
}

export async function isCustomer(company: string): Promise<boolean> {
  try {
    const count = await prisma.order.count({ where: { company } });
    return count > 0;
  } catch (error) { // expect: swallowed-error
    return false;
  }
}

export async function isReachable(): Promise<boolean> {
  try {
    const answer = await fetch('https://desk.example.com/health', { signal: AbortSignal.timeout(2_000) });
    return answer.ok;
  } catch {
    return false;
  }
}

export async function hasReceived(note: string): Promise<boolean> {
  try {
    await fetch('https://desk.example.com/notes', { method: 'POST', body: note, signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    return false;
  }
}
