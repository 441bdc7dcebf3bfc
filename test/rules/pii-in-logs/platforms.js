// Who writes on a chat platform, by the fields that its library gives a message.
const { Client: WhatsApp } = require('whatsapp-web.js');
const { Client: Discord } = require('discord.js');
const { Bot } = require('grammy');

const phones = new WhatsApp();
const guild = new Discord({ intents: [] });
const line = new Bot(process.env.TELEGRAM_TOKEN);

phones.on('ready', () => console.log('signed in as', phones.info.pushname));
phones.on('message', async (msg) => {
  const contact = await msg.getContact();
  console.log('from', contact.pushname); // expect: pii-in-logs
  const senderName = contact.pushname || 'somebody';
  console.log(`answering ${senderName}`); // expect: pii-in-logs
  console.log('pin at', msg.location.latitude); // expect: pii-in-logs
  console.log('whole', msg); // expect: pii-in-logs
  console.log('type', msg.type, msg.hasMedia);
});
phones.on('call', (call) => {
  console.log('call from', call.from); // expect: pii-in-logs
});

guild.once('ready', (client) => console.log(`signed in as ${client.user.tag}`));
guild.on('messageCreate', (message) => {
  console.log('by', message.author.username); // expect: pii-in-logs
  console.log('by', message.author.id);
});
guild.on('interactionCreate', (interaction) => {
  console.log(`/${interaction.commandName} by ${interaction.user.tag}`); // expect: pii-in-logs
});

line.on('message', (ctx) => {
  console.log('by', ctx.from.username); // expect: pii-in-logs
  console.log('my name is', ctx.me.username);
});
