// Callbacks that a promise is put around: the function that makes it fails with them.
import https from 'node:https';
import xmlrpc from 'xmlrpc';

class Books {
  private call(method: string, args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      try {
        const client = xmlrpc.createSecureClient({ host: 'books.example.com', port: 443, path: '/object' });
        client.methodCall(method, args, (error: unknown, value: unknown) => {
          if (error) { reject(error); return; }
          resolve(value);
        });
      } catch (error) {
        reject(error);
      }
    });
  }

  async idOf(name: string): Promise<number | null> {
    try {
      return (await this.call('search', [name])) as number;
    } catch (error) { // expect: swallowed-error
      return null;
    }
  }

  async titleOf(id: number): Promise<string | null> {
    try {
      return (await this.call('read', [id])) as string;
    } catch (error) {
      console.error('no title for', id, error);
      throw error;
    }
  }
}

function page(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    https.get(url, (response) => {
      let text = '';
      response.on('data', (part) => { text += part; });
      response.on('end', () => { resolve(text); });
    }).on('error', reject);
  });
}

export async function front(): Promise<string> {
  try {
    return await page('https://papers.example.com');
  } catch { // expect: swallowed-error
    return '';
  }
}

function counted(texts: string[]): Promise<number> {
  return new Promise((resolve) => { resolve(texts.length); });
}

export async function count(texts: string[]): Promise<number> {
  try {
    return await counted(texts);
  } catch {
    return 0;
  }
}

export const books = new Books();
