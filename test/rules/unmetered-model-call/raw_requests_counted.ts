// What a model asked over plain HTTP used is written down.
export async function classify(text: string, log: (tokens: number) => void) {
  const response = await fetch('https://api.openai.com/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ model: 'gpt-4o-mini', max_tokens: 100, messages: [{ role: 'user', content: text }] }),
  });
  const data = await response.json();
  log(data.usage.total_tokens);
  return data.choices[0].message.content;
}
