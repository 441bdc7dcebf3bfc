// What somebody sends, heard through a bot that another file has made; the word for its platform stands nowhere here.
import { EventEmitter } from 'node:events';
import { makeBot } from './making.js';

const harbour = makeBot();
const queue = new EventEmitter();

harbour.on('photo', async (msg) => {
  console.log('picture came in', msg); // expect: pii-in-logs
  await fetch('https://harbour.example.com/pictures', { method: 'POST', signal: AbortSignal.timeout(5000) });
});

harbour.on('message', (msg) => {
  console.log(msg); // expect: pii-in-logs
});

harbour.onText(/\/tide (.+)/, (msg) => {
  console.log('asked for a tide', msg); // expect: pii-in-logs
});

harbour.on('polling_error', (event) => {
  console.log(event);
});

queue.on('message', (msg) => {
  console.log('from the queue', msg);
});
