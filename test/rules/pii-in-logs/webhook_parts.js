// Parts of what chat platforms post, logged whole: what is read from them tells that they hold somebody's words.
const express = require('express');
const { Telegraf } = require('telegraf');

const app = express();

app.post('/whatsapp', (req, res) => {
  const entry = req.body.entry?.[0];
  const value = entry?.changes?.[0]?.value;
  console.log('value', JSON.stringify(value)); // expect: pii-in-logs
  const [contact] = value.contacts;
  const sender = value.contacts[0];
  console.log('sender', sender); // expect: pii-in-logs
  for (const message of value.messages) {
    console.log('whole', message); // expect: pii-in-logs
    const image = message.image;
    console.log('image', image); // expect: pii-in-logs
    console.log('of type', message.type, image.mime_type);
    store(message.text.body, image.caption);
  }
  console.log('statuses', value.statuses.length, value.metadata);
  console.log('problem', value.errors[0]);
  store(sender.profile.name, value.errors[0].message, contact);
  res.sendStatus(200);
});

app.post('/slack', (req, res) => {
  const { event, team_id: team } = req.body;
  console.log('event', event); // expect: pii-in-logs
  console.log('event', event.type, team);
  store(event.text);
  res.sendStatus(200);
});

app.post('/raw', async (req, res) => {
  let payload;
  if (process.env.SIGNED) {
    payload = JSON.parse(req.rawBody);
  } else {
    payload = req.body;
  }
  for (const item of payload.data) {
    const document = item.message ?? item.edited_message;
    console.log('document', JSON.stringify(document).slice(0, 500)); // expect: pii-in-logs
    store(document.caption);
  }
  res.sendStatus(200);
});

const bot = new Telegraf(process.env.BOT);

bot.on('text', (ctx) => {
  console.log('heard', ctx.message); // expect: pii-in-logs
  console.log('update', ctx.update); // expect: pii-in-logs
  console.log('from', ctx.from); // expect: pii-in-logs
  console.log('in', ctx.message.message_id);
});

function store(...parts) {
  return parts.length;
}

module.exports = app;
