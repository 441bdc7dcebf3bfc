// Tokens that a sign-in was given, and tokens that models count.
const { google } = require('googleapis');

const auth = new google.auth.OAuth2('id', 'secret-from-vault', 'https://desk.example.com/back');

async function connect(code) {
  const { tokens } = await auth.getToken(code);
  console.log(`SAVED=${JSON.stringify(tokens)}`); // expect: secret-in-logs
}

async function exchange(flow, code) {
  const credentials = await flow.exchangeToken(code);
  console.log('signed in', credentials); // expect: secret-in-logs
}

async function measure(counter, text) {
  const tokens = await counter.getTokenCount(text);
  const used = await counter.getTokens(text);
  console.log('tokens', tokens, used);
}

function cookieFile() {
  const cookiesPath = process.env.SITE_COOKIES?.trim() || process.env.FALLBACK_COOKIES?.trim();
  console.log(`cookies are read from ${cookiesPath}`);
}
