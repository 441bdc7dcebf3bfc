import { eq } from 'drizzle-orm';
import { db } from './database';
import { dishes } from './schema';

export async function listDishes() {
  try {
    const rows = await db.query.dishes.findMany({ limit: 50 });
    return rows.map((row) => row.name);
  } catch { // expect: swallowed-error
    return [];
  }
}

export async function byName(name: string) {
  try {
    return await db.select().from(dishes).where(eq(dishes.name, name));
  } catch { // expect: swallowed-error
    return undefined;
  }
}

export async function rename(id: string, name: string) {
  await db.update(dishes).set({ name }).where(eq(dishes.id, id)).catch(() => {}); // expect: swallowed-error
}

export async function strict(id: string) {
  try {
    return await db.select().from(dishes).where(eq(dishes.id, id));
  } catch (error) {
    console.error('dishes could not be read', error);
    throw error;
  }
}
