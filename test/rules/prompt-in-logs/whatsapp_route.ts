// A webhook whose file names no model: the reply is made elsewhere.
import { generateReply } from '@/lib/respond';
import { sendWhatsAppMessage } from '@/lib/whatsapp';

export async function POST(req: Request): Promise<Response> {
  const body = await req.json();
  console.info('payload', { kind: body.kind, text: typeof body.text === 'string' ? body.text : '' }); // expect: prompt-in-logs
  const reply = await generateReply(body.text);
  console.info('made', { length: reply.length, reply: reply ? reply.slice(0, 100) : 'empty' }); // expect: prompt-in-logs
  await sendWhatsAppMessage(body.sender, reply);
  return new Response('ok');
}
