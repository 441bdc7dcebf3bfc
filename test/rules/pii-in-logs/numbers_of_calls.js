// Vapi keeps a caller's number as the number of a customer, and the line that was called as `phoneNumber`.
import express from 'express';

const app = express();

app.post('/vapi/webhook', (req, res) => {
  const { call, order } = req.body;
  console.log('from', call?.customer?.number); // expect: pii-in-logs
  console.log('on', call?.phoneNumber?.number);
  console.log('order', order?.number);
  const record = { caller_id: req.body.caller, status: 'open' };
  console.log('new', record); // expect: pii-in-logs
  res.json({});
});
