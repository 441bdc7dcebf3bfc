// A voice platform asks for tools over a webhook: what the model filled in goes from function to function.
import express from 'express';

const app = express();

app.post('/tools', (req, res) => {
  const toolCall = req.body.message.toolCalls[0];
  const args = toolCall.function.arguments;
  return toolCall.function.name === 'book' ? handleBooking(args, res) : handleClock(args, res);
});

function handleBooking(args, res) {
  console.log('booking', args); // expect: prompt-in-logs
  const mapped = { reason: args.reason, sort: 'booking' };
  console.log('mapped', mapped); // expect: prompt-in-logs
  res.json({});
}

function handleClock(args, res) {
  console.log('clock', Object.keys(args));
  res.json({});
}

export function handleTransfer(args, res) {
  console.log('transfer', JSON.stringify(args)); // expect: prompt-in-logs
  res.json({ results: [{ toolCallId: args.toolCallId, result: 'done' }] });
}

export function handleShift(args, res) {
  console.log('shift', JSON.stringify(args));
  res.json({ results: [{ id: args.shift, result: 'done' }] });
}
