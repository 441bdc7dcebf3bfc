// Requests that an account of Google makes by itself.
import { GoogleAuth, OAuth2Client } from 'google-auth-library';
import { google } from 'googleapis';

const account = new OAuth2Client({ clientId: 'calendar-sync' });
const bounded = new OAuth2Client({ clientId: 'calendar-sync', transporterOptions: { timeout: 20_000 } });

export async function profile() {
  const answer = await account.request({ url: 'https://people.example.com/me' }); // expect: missing-timeout
  return answer.data;
}

export async function quick() {
  const answer = await account.request({ url: 'https://people.example.com/me', timeout: 10_000 });
  return answer.data;
}

export async function throughTheTransporter() {
  return bounded.request({ url: 'https://people.example.com/me' });
}

export async function signedIn(code: string) {
  const owner = new google.auth.OAuth2('id', 'secret');
  await owner.getToken(code);
  return owner.request({ url: 'https://people.example.com/me' }); // expect: missing-timeout
}

export async function byDefault() {
  const client = await new GoogleAuth({ scopes: ['https://www.googleapis.com/auth/calendar.readonly'] }).getClient();
  return client.request({ url: 'https://people.example.com/me' }); // expect: missing-timeout
}
