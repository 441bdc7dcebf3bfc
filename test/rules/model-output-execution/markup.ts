// Markup around what a model wrote, with its own taken for text and without.
import OpenAI from 'openai';

const client = new OpenAI({ timeout: 30_000 });

function render(text: string): string {
  const plain = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return plain.replace(/\*\*(.+?)\*\*/g, '<b>$1</b>');
}

function embolden(text: string): string {
  return text.replace(/\*\*(.+?)\*\*/g, '<b>$1</b>');
}

export async function show(element: HTMLElement, question: string): Promise<void> {
  const answer = await client.responses.create({ model: 'gpt-4.1-2025-04-14', input: question, max_output_tokens: 500 });
  element.innerHTML = render(answer.output_text);
}

export async function showBold(element: HTMLElement, question: string): Promise<void> {
  const answer = await client.responses.create({ model: 'gpt-4.1-2025-04-14', input: question, max_output_tokens: 500 });
  element.innerHTML = embolden(answer.output_text); // expect: model-output-execution
}
