// Ids that are made up where a real one belongs, tools that say they did what nobody did, and doubles named at the end.
import { stores, reasons } from "./stores";

export async function deliver(job: string, upload: (text: string) => Promise<string>): Promise<string> {
  let cid: string;
  try {
    cid = await upload(job);
  } catch (error) {
    console.log(`upload failed: ${String(error)}`);
    cid = `mock-cid-${job}-${Date.now()}`; // expect: mock-in-production
  }
  return cid;
}

function mockEvents(count: number) {
  return Array.from({ length: count }, (_, n) => ({ id: `mock-${n}` }));
}

export function events(count: number, useMock: boolean) {
  if (useMock) return mockEvents(count);
  throw new Error(`mock-like ${reasons.join(", ")}`);
}

export async function bookMeeting(args: { date: string; time: string }): Promise<string> { // expect: mock-in-production
  // Stub: calendar integration coming in phase 6
  return `Meeting booked for ${args.date} at ${args.time}.`;
}

export function savePassword(show: (text: string) => void): void { // expect: mock-in-production
  // This is a placeholder for future implementation
  console.log("password change");
  toast("Password changed");
}

export const changeAddress = (address: string): void => { // expect: mock-in-production
  // This is a placeholder for future implementation
  console.log(address);
  toast("Moved");
};

function toast(text: string): void {
  stores.push(text);
}

class QueueServiceStub {
  private readonly jobs = new Map<string, string>();

  get(id: string): string | undefined {
    return this.jobs.get(id);
  }
}

class FleetServiceStub {
  constructor(private readonly channel: string) {}
}

export const queue = new QueueServiceStub(); // expect: mock-in-production
export const fleet = new FleetServiceStub("channel");
