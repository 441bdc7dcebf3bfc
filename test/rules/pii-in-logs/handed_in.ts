// A parameter that is called after nothing holds what the calls in this file hand in; so does a field that another method sets.
async function request(path: string, input?: unknown): Promise<void> {
  console.log(`calling ${path}`, input); // expect: pii-in-logs
}

export async function addLead(leadEmail: string): Promise<void> {
  await request('/leads', { data: [{ leadEmail }] });
}

async function ping(path: string, input?: unknown): Promise<void> {
  console.log(`calling ${path}`, input);
}

export async function wake(times: number): Promise<void> {
  await ping('/wake', { times });
}

export class Desk {
  private latest: string | undefined;
  private pending: string[] = [];

  arrive(customerEmail: string): void {
    this.latest = customerEmail;
    this.pending.push(customerEmail);
  }

  close(): void {
    console.log('closing after', this.latest); // expect: pii-in-logs
    console.log('left over', this.pending.length);
  }
}
