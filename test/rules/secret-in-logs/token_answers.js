// Answers of token endpoints that are logged whole, and what is logged beside them.
const axios = require('axios');

async function connect(store, code) {
  const answer = await axios.post('https://crm.example.com/oauth/token', { code }, { timeout: 5000 });
  await store.save(answer.data.access_token, answer.data.refresh_token);
  console.log('connected', answer.data); // expect: secret-in-logs
  console.log('expires in', answer.data.expires_in);
}

async function renew(store, code) {
  const response = await fetch('https://crm.example.com/oauth/token', { method: 'POST', body: code, signal: AbortSignal.timeout(5000) });
  const body = await response.json();
  if (!response.ok || body.error) {
    console.error('refused', body);
    throw new Error('refused');
  }
  if (!body.access_token) {
    console.error('no token came', body);
    return;
  }
  console.log(`renewed: ${JSON.stringify(body)}`); // expect: secret-in-logs
  await store.save(body.access_token);
}

async function profile(token) {
  const answer = await axios.get('https://crm.example.com/me', { timeout: 5000 });
  console.log('profile', answer.data);
  return answer.data.plan + token.length;
}

function keep(settings) {
  console.log('settings', settings);
  return settings.refresh_token;
}

module.exports = { connect, renew, profile, keep };
