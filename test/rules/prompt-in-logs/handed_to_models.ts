// Whole conversations: the list that goes to a model, the options around it, one turn of it, and what the model's helper answers.
import OpenAI from 'openai';
import { respondTo } from './answers';

const openai = new OpenAI({ timeout: 20_000 });

interface Turn { role: 'user' | 'assistant'; content: string; id: string }

export class Desk {
  constructor(private readonly store: { list: () => Turn[] }) {}

  private collect(): Turn[] {
    return this.store.list();
  }

  async next(model: string): Promise<void> {
    const turns = this.collect();
    console.log('asking with', turns); // expect: prompt-in-logs
    console.log('asking with', turns.length);
    const options = { model, messages: turns, stream: true as const };
    try {
      await openai.chat.completions.create(options);
    } catch (error) {
      console.error('failed', error, JSON.stringify({ ...options })); // expect: prompt-in-logs
      console.error('failed', options.model);
    }
  }

  translate(turn: Turn): { role: string; content: string } | undefined {
    if (turn.role === 'user') return { role: 'user', content: turn.content };
    console.warn('not a turn', JSON.stringify({ turn })); // expect: prompt-in-logs
    console.warn('not a turn', turn.id);
    return undefined;
  }
}

export async function reply(question: string): Promise<string> {
  const reply = await respondTo(question);
  const answer = await generateReply(question);
  console.log('replying', { length: answer.length, preview: answer.slice(0, 80) }); // expect: prompt-in-logs
  return answer ?? reply;
}

declare function generateReply(question: string): Promise<string>;

// The body of a request that is read as text first.
export async function POST(req: Request): Promise<Response> {
  const raw = await req.text();
  let body: Record<string, any> = {};
  try {
    body = JSON.parse(raw);
  } catch {
    return new Response('not JSON', { status: 400 });
  }
  console.log('asked', { text: body.text, kind: body.kind }); // expect: prompt-in-logs
  return new Response(await reply(body.text));
}

// What is asked, under names that say nothing.
export async function isAllowed(text: string): Promise<boolean> {
  const input = text.trim();
  const result = await openai.moderations.create({ model: 'omni-moderation-latest', input });
  console.log('checked', input, result.results[0]?.flagged); // expect: prompt-in-logs
  return result.results[0]?.flagged !== true;
}

// Rows of a table have roles, and lists are sent to other places.
export function audit(member: { role: string; id: string }, rows: string[]): void {
  console.log('member', member);
  console.log('rows', rows);
  void fetch('https://audit.example.com', { method: 'POST', body: JSON.stringify({ messages: rows }), signal: AbortSignal.timeout(5_000) });
}
