// Where the service is down, the made-up visits pass for real ones.
import { visits } from './mock-data'; // expect: mock-in-production

export async function seedDemoVisits(save: (visit: unknown) => Promise<void>): Promise<void> {
  for (const visit of visits) await save(visit);
}

export async function loadVisits(read: () => Promise<unknown[]>): Promise<unknown[]> {
  try {
    return await read();
  } catch {
    return visits;
  }
}
