import { google } from 'googleapis';

const auth = new google.auth.GoogleAuth({ keyFile: 'service-account.json', scopes: ['https://mail.google.com/'] });

/** Subjects of the unread messages. */
export async function unread(): Promise<string[]> {
  const gmail = google.gmail({ version: 'v1', auth, timeout: 10_000 });
  const { data } = await gmail.users.messages.list({ userId: 'me', q: 'is:unread' });
  return (data.messages ?? []).map((message) => message.id ?? '');
}
