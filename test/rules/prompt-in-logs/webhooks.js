// Short messages as they come in, threads of an assistant, and the figures among a tool's arguments.
const OpenAI = require('openai');

const openai = new OpenAI({ timeout: 20_000 });

function extractSms(payload) {
  return { from: payload.phone, message: payload.message || payload.body, contactId: payload.contactId };
}

function onSms(req, res) {
  const smsData = extractSms(req.body);
  console.log(`said: "${smsData.message}"`); // expect: prompt-in-logs
  handleUnknown(smsData);
  res.sendStatus(200);
}

function handleUnknown(smsData) {
  console.log(`nobody understood "${smsData.message}"`); // expect: prompt-in-logs
  console.log(`contact ${smsData.contactId}`);
}

async function latest(threadId) {
  const list = await openai.beta.threads.messages.list(threadId);
  return list.data;
}

async function answer(threadId) {
  const messages = await latest(threadId);
  console.log(messages[0]); // expect: prompt-in-logs
  console.log(messages[0].id, messages.length);
  return messages[0].content[0].text.value;
}

async function runTools(toolCalls, book) {
  for (const call of toolCalls) {
    const { day, timezone, wish } = JSON.parse(call.function.arguments);
    console.log(`slot ${day} ${timezone}`);
    console.log(`wish ${wish}`); // expect: prompt-in-logs
    await book(day, timezone, wish);
  }
}

module.exports = { onSms, answer, runTools };
