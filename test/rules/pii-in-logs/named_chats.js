// What whatsapp-web.js calls a chat after: whoever it is with.
const { Client } = require('whatsapp-web.js');

const client = new Client();

async function list() {
  const chats = await client.getChats();
  for (const chat of chats) {
    const sort = chat.isGroup ? 'group' : 'person';
    console.log(`${sort}: ${chat.name}`); // expect: pii-in-logs
  }
  return chats;
}

module.exports = { list };
