// A bot in CommonJS, whose handlers stand apart from the library that calls them.
const buffers = new Map();

async function onMessage(msg) {
  if (msg.fromMe) return;
  console.log(`${msg.timestamp}: ${msg.body}`); // expect: prompt-in-logs
  const text = msg.body.trim();
  console.log('trimmed', text); // expect: prompt-in-logs
  const waiting = buffers.get(msg.from) || [];
  waiting.push(text);
}

async function flush(whatsapp, chat) {
  const combinedMessage = buffers.get(chat).join('\n');
  console.log('answering', combinedMessage); // expect: prompt-in-logs
  await whatsapp.sendText(chat, combinedMessage);
}

// A commit and a log record have a message, too.
function describe(commit, record) {
  console.log(commit.author, commit.message.body);
  console.log(record.level, record.text);
}

module.exports = { onMessage, flush, describe };
