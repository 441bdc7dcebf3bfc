// What an assistant answered is read from its thread.
const { OpenAI } = require('openai');

const openai = new OpenAI({ timeout: 20_000 });

async function latest(threadId) {
  const messages = await openai.beta.threads.messages.list(threadId);
  let response = messages.data[0].content[0].text.value;
  response = response.substring(0, 1999);
  console.log(response); // expect: prompt-in-logs
  console.log(messages.data.length);
}

async function everything(assistants, threadId) {
  const page = await assistants.beta.threads.messages.list(threadId);
  console.debug('thread', page.data); // expect: prompt-in-logs
  for (const message of page.data) {
    for (const part of message.content) console.info(part.text.value); // expect: prompt-in-logs
    console.info(message.id, message.role);
  }
}
