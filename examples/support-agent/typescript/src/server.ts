import { execSync } from 'node:child_process';
import express from 'express';
import { handle } from './agent.js';
import { chat } from './memory.js';

const app = express();
app.use(express.json());

app.post('/messages', (request, response) => {
  console.log(`message for ${request.body.channel}`);
  void handle(request.body.customer, request.body.text);
  response.sendStatus(202);
});

app.post('/chat', async (request, response) => {
  response.json({ reply: await chat(request.body.text) });
});

app.get('/version', (_request, response) => {
  response.send(execSync('git rev-parse --short HEAD', { encoding: 'utf8' }));
});

app.listen(3000);
