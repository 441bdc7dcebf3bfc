// What Nodemailer tells of a mail it sent: who got it, and what the server said.
import nodemailer from 'nodemailer';

const transporter = nodemailer.createTransport({ host: 'smtp.example.com' });

export async function remind(to: string) {
  const info = await transporter.sendMail({ to, subject: 'Reminder', text: 'It is time.' });
  console.log('sent', info.messageId, info.response);
  console.log('to', info.accepted); // expect: pii-in-logs
  if (info.rejected.length > 0) console.error('refused', info.rejected); // expect: pii-in-logs
  console.log('refused', info.rejected.length);
  console.log('mail', info); // expect: pii-in-logs
}

export function review(queue: { accepted: string[]; rejected: string[] }) {
  console.log('proposals', queue.accepted, queue.rejected);
}
