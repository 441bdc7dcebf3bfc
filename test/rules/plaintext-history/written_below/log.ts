// Requests go into a file of the run, through a method of the same class.
import { appendFile } from 'node:fs/promises';

interface Said { role: string; content: string; thought?: string }

export class RunLog {
  constructor(private readonly file: string) {}

  async request(options: { said: Said[]; tools: string[] }): Promise<void> {
    const data = { messages: options.said.map((m) => ({ role: m.role, content: m.content })), tools: options.tools };
    const text = 'Request:\n' + JSON.stringify(data, null, 2);
    await this.writeEntry('request', text); // expect: plaintext-history
  }

  async roles(options: { said: Said[] }): Promise<void> {
    const text = JSON.stringify({ roles: options.said.map((m) => ({ role: m.role, length: m.content.length })) });
    await this.writeEntry('roles', text);
  }

  private async writeEntry(kind: string, content: string): Promise<void> {
    const entry = `[${kind}]\n${content}\n`;
    await appendFile(this.file, entry, 'utf-8');
  }
}
