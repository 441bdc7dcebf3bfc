// The summary of a call comes in with the report of it; a summary that the program makes is its own.
import express from 'express';
import OpenAI from 'openai';

const app = express();
export const client = new OpenAI();

app.post('/assistant/ended', (req, res) => {
  const { callId, summary, outcome } = req.body;
  console.log('ended', { callId, outcome, summary }); // expect: prompt-in-logs
  const { conversationContext } = req.body;
  console.log('context', conversationContext); // expect: prompt-in-logs
  res.json({});
});

export function count(days) {
  const summary = { open: days.length, closed: 0 };
  console.log('counted', summary);
}
