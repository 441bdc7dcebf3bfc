// A part of a service, by where it stands; nobody reads what it prints as it comes.
import nodemailer from 'nodemailer';

const transport = nodemailer.createTransport({ host: 'mail.example.org' });

export async function confirm(booking: string): Promise<void> {
  await transport.sendMail({ subject: 'Your booking', text: booking });
  console.log(`confirmed ${booking}`); // expect: print-logging
}
