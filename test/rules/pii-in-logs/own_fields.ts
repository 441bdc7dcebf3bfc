// Requests that one method puts together and another one logs.
export class Messenger {
  private request: { to: string; text: string } | null = null;
  private address = '';
  private attempts = { count: 0 };

  prepare(phone: string, text: string) {
    this.request = { to: phone, text };
    this.address = `https://api.example.com/messages?to=${phone}`;
    this.attempts = { count: 1 };
  }

  async send() {
    console.log('sending', this.request); // expect: pii-in-logs
    console.log(`calling ${this.address}`); // expect: pii-in-logs
    console.log('attempt', this.attempts);
    return fetch(this.address, { method: 'POST', body: JSON.stringify(this.request), signal: AbortSignal.timeout(10_000) });
  }
}
