// What a provider says about its own failure is no model's answer, also where it was read before anybody asked.
export async function ask(text) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ model: 'some-model', messages: [{ role: 'user', content: text }], max_tokens: 300 }),
  });
  const data = await response.json();
  if (!response.ok) {
    console.error(`failed: ${JSON.stringify(data)}`);
    return undefined;
  }
  console.log(`answered ${JSON.stringify(data)}`); // expect: prompt-in-logs
  return data.choices?.[0]?.message?.content;
}
