// Several loggers may be kept in one thing that is called a log.
import log from 'node-color-log-kit';
import express from 'express';

const app = express();

app.post('/incoming-call', (req, res) => {
  log.phone.info(`call from ${req.body.From} by twilio`); // expect: pii-in-logs
  log.phone.info(`call ${req.body.CallSid}`);
  log.phone.connect(`call from ${req.body.From}`);
  res.send('');
});
