// Mailboxes and numbers told by the envelope they are put into, whatever the function is called.
import axios from 'axios';
import { mailerOf } from './brand';

export async function confirmReturn(opts: { to: string; label: number; from: number }): Promise<void> {
  const { client } = await mailerOf('shop');
  const { to, label } = opts;
  await client.emails.send({ from: 'shop', to: [to], subject: `Return ${label}`, html: '<p>Thank you</p>' });
  console.log(`return ${label} confirmed to ${to}`); // expect: pii-in-logs
}

export async function welcome(opts: { to: string }): Promise<void> {
  const { client } = await mailerOf('shop');
  await client.emails.send({ from: 'shop', to: opts.to, subject: 'Welcome', html: '' });
  console.log(`welcomed ${opts.to}`); // expect: pii-in-logs
}

async function sendWhatsAppText(to: string, text: string): Promise<void> {
  await axios.post('https://graph.example.com/messages', { messaging_product: 'whatsapp', to, text: { body: text } }, { timeout: 5000 });
}

async function offerCatalogue(from: string, reply: string): Promise<void> {
  console.log('sending the catalogue to', from); // expect: pii-in-logs
  // The country and the area are many people's.
  console.log(`sending to ${from.slice(0, 6)}xxx`);
  console.log(`sending to ${from.slice(0, 9)}xxx`); // expect: pii-in-logs
  await sendWhatsAppText(from, reply);
}

export async function work(job: { id: string; data: { from: string; day: string } }): Promise<void> {
  const { from } = job.data;
  console.log(`job ${job.id} of ${from}`); // expect: pii-in-logs
  await offerCatalogue(from, 'Here it is');
}

// A range of days, a route and a queue are no addresses.
export async function report(from: string, to: string): Promise<void> {
  console.log(`orders from ${from} to ${to}`);
  await axios.get('https://orders.example.com/list', { params: { from, to }, timeout: 5000 });
}

export function forward(from: string): void {
  console.log(`forwarding ${from}`);
  publish({ to: from, payload: 'tick' });
}

declare function publish(message: { to: string; payload: string }): void;
