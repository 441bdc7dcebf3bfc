// What only services speak of tells as well as a folder does.
import twilio from 'twilio';

const client = twilio();

export async function remind(booking: string, phone: string): Promise<void> {
  await client.messages.create({ to: phone, from: '+10000000000', body: 'See you tomorrow' });
  console.log(`reminded of ${booking}`); // expect: print-logging
}
