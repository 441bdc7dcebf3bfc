// What comes out of a barrel is known by the file that has it.
import { billing, fetchBounded, greeting, inTime } from './index';

export async function invoices() {
  const answer = await billing.get('/invoices');
  return answer.data;
}

export async function rates() {
  return inTime(fetch('https://rates.example.com'));
}

export async function welcome() {
  await fetchBounded('https://example.com');
  return fetch(`https://example.com/${greeting}`); // expect: missing-timeout
}
