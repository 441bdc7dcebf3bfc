// Answers of providers that are out of sight, known by how they are asked, and records taken apart.
const express = require('express');
const { Assistant } = require('./assistant');
const { providers } = require('../built/providers');

const router = express.Router();
const assistant = new Assistant();

router.post('/chat', async (req, res) => {
  const provider = providers[req.body.provider];
  const response = await provider.chat({ model: 'a', messages: req.body.messages, temperature: 0.2 });
  const shown = response.content ? response.content : 'nothing';
  console.log('sent', { preview: shown.substring(0, 100), length: shown.length }); // expect: prompt-in-logs
  console.log('used', response.usage, response.model);
  const room = await provider.create({ name: 'room', messages: [] });
  console.log('room', room.content);
  res.json({ shown });
});

router.post('/ask', async (req, res) => {
  const { text: answer, tokens } = await assistant.ask(String(req.body.id));
  console.log('said', answer); // expect: prompt-in-logs
  console.log('tokens', tokens);
  res.json({ answer });
});

module.exports = router;
