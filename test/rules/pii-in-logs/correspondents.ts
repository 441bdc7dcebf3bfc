// Who a message goes to, by the function that sends it.
import nodemailer from 'nodemailer';
import twilio from 'twilio';

const transport = nodemailer.createTransport({ host: process.env.SMTP_HOST });

export async function sendReceiptEmail(to: string, subject: string): Promise<void> {
  await transport.sendMail({ to, subject, text: 'Thank you' });
  console.log('Email sent to:', to); // expect: pii-in-logs
}

export async function sendSms({ to, body }: { to: string; body: string }): Promise<void> {
  await twilio().messages.create({ to, from: process.env.TWILIO_NUMBER, body });
  console.info(`SMS to ${to} queued`); // expect: pii-in-logs
}

class VoiceCallService {
  start(callSid: string, to: string, from: string): void {
    console.log(`[${callSid}] dialling ${to}`); // expect: pii-in-logs
    console.log(`[${callSid}] caller`, from); // expect: pii-in-logs
  }
}

export async function sendWhatsAppMessage(business: { id: string }, to: string, text: string): Promise<void> {
  console.error('send failed', { businessId: business.id, to }); // expect: pii-in-logs
}

export function findPhone(message: string): void {
  const extractedPhone = message.match(/\+?\d{9,}/)?.[0];
  console.log('found in the message', extractedPhone); // expect: pii-in-logs
}

/** Whole numbers, dates and routes are called so as well. */
export function countMails(from: Date, to: Date): number {
  console.log('counting from', from, 'to', to);
  return Number(to) - Number(from);
}

export function redirect(to: string): void {
  console.log('redirecting to', to);
}

export function migrate(from: number, to: number): void {
  console.log('emails of schema', from, to);
}

export default VoiceCallService;
