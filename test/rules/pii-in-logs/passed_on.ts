// The number that calls are passed on to belongs to whoever runs the program.
import twilio from 'twilio';

const client = twilio();

export async function transferCall(call: string, targetNumber: string): Promise<void> {
  console.log(`passing ${call} on to ${targetNumber}`);
  await client.calls(call).update({ twiml: `<Response><Dial>${targetNumber}</Dial></Response>` });
}

export async function ring(targetNumber: string): Promise<void> {
  console.log(`ringing ${targetNumber}`); // expect: pii-in-logs
  await client.calls.create({ to: targetNumber, from: '+10000000000', url: 'https://voice.example.org' });
}
