// A company's own telephone lines, and errors named after what failed.
import { prisma } from './db';

export async function activate(phoneNumber: { id: string; phoneNumber: string }, change: any) {
  console.log('assistant is not active for', phoneNumber.phoneNumber);
  console.log('webhook for', change.metadata.display_phone_number);
  const existing = await prisma.phoneNumber.findFirst({ where: { id: phoneNumber.id } });
  console.log('line', existing.phoneNumber);
}

export async function remind(customer: { id: string; phoneNumber: string }) {
  console.log('calling', customer.phoneNumber); // expect: pii-in-logs
  try {
    await prisma.reminder.create({ data: { customerId: customer.id } });
  } catch (errorEmail) {
    console.error('mail failed', errorEmail);
  }
}

export async function buyLine(twilio: { buy(country: string): Promise<{ phoneNumber: string; owner: string }> }) {
  const purchased = await twilio.buy('AT');
  console.log('bought', purchased.phoneNumber);
  const purchasedNumber = purchased.phoneNumber;
  console.log('routing', purchasedNumber);
}

export function throughput(rates: { emails_per_second: number }, turn: { caller: string; text: string }) {
  console.log('mails', rates.emails_per_second);
  console.log('said', turn.caller);
}
