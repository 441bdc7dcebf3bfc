// A model that is asked over plain HTTP costs what it costs through a library.
export async function classify(text: string) {
  const response = await fetch('https://api.openai.com/v1/chat/completions', { // expect: unmetered-model-call
    method: 'POST',
    body: JSON.stringify({ model: 'gpt-4o-mini', max_tokens: 100, messages: [{ role: 'user', content: text }] }),
  });
  const data = await response.json();
  return data.choices[0].message.content;
}
