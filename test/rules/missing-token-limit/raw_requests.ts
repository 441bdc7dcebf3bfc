// Models that are asked over plain HTTP.
const OPENAI = 'https://api.openai.com/v1';

export async function classify(text: string) {
  const response = await fetch('https://api.openai.com/v1/chat/completions', { // expect: missing-token-limit
    method: 'POST',
    signal: AbortSignal.timeout(30_000),
    body: JSON.stringify({
      model: 'gpt-4o-mini',
      messages: [{ role: 'user', content: text }],
    }),
  });
  return response.json();
}

export async function summarise(text: string) {
  const payload = { model: 'llama-3.3-70b', messages: [{ role: 'user', content: text }] };
  return fetch('https://api.groq.com/openai/v1/chat/completions', { method: 'POST', body: JSON.stringify(payload) }); // expect: missing-token-limit
}

export async function short(text: string) {
  return fetch(`${OPENAI}/chat/completions`, { method: 'POST', body: JSON.stringify({ model: 'gpt-4o', max_tokens: 200, messages: [{ role: 'user', content: text }] }) });
}

export async function describe(text: string, key: string) {
  return fetch(`https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent?key=${key}`, { // expect: missing-token-limit
    method: 'POST',
    body: JSON.stringify({ contents: [{ parts: [{ text }] }] }),
  });
}

export async function open(extra: object) {
  return fetch(`${OPENAI}/chat/completions`, { method: 'POST', body: JSON.stringify({ model: 'gpt-4o', messages: [], ...extra }) });
}

export async function own(text: string) {
  return fetch('http://localhost:8000/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'mine', messages: [text] }) });
}

export async function backend(text: string) {
  return fetch('/api/chat/completions', { method: 'POST', body: JSON.stringify({ messages: [text] }) });
}

export async function vectors(text: string) {
  return fetch(`${OPENAI}/embeddings`, { method: 'POST', body: JSON.stringify({ model: 'text-embedding-3-small', input: text }) });
}
