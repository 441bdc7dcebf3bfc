// Calls of XML-RPC, which no option can end.
import xmlrpc from 'xmlrpc';

export function version(): Promise<unknown> {
  const client = xmlrpc.createClient({ host: 'books.example.com', port: 80, path: '/common' });
  return new Promise((resolve, reject) => {
    client.methodCall('version', [], (error: unknown, value: unknown) => { // expect: missing-timeout
      if (error) reject(error);
      else resolve(value);
    });
  });
}
