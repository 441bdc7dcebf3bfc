// A helper called "sanitize" that hides nothing leaves the address in the log.
import { Resend } from 'resend';
import { sanitizeAddress, sanitizeForLog, sanitizeRecord } from './tidy.js';
import { sanitizeEmail } from '@acme/privacy';

const resend = new Resend(process.env.RESEND_API_KEY);

export async function sendEmail(to, subject, html) {
  const safeTo = sanitizeAddress(to);
  const safeEmail = sanitizeAddress(to);
  const shown = sanitizeForLog(to);
  const hidden = sanitizeEmail(to);
  await resend.emails.send({ from: 'desk@example.com', to: [safeTo], subject, html });
  console.log(`Mail sent to ${safeTo}`); // expect: pii-in-logs
  console.log('Mail sent to', sanitizeAddress(to)); // expect: pii-in-logs
  console.log('Mail sent to', safeEmail); // expect: pii-in-logs
  console.log('Mail sent to', shown);
  console.log('Mail sent to', hidden);
  console.log('Customer', sanitizeRecord({ email: to, plan: 'basic' }));
}
