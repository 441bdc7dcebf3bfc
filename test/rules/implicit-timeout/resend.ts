// Mail that goes out over the SDK's own fetch.
import { Resend } from 'resend';

const resend = new Resend(process.env.RESEND_API_KEY);

export async function confirm(to: string) {
  const { error } = await resend.emails.send({ from: 'shop@example.com', to, subject: 'Confirmed', text: 'See you.' }); // expect: implicit-timeout
  if (error) throw new Error(error.message);
}
