// Pins that people send over a chat platform: where they are, also when the pin is taken out of the message first.
const { Client } = require('whatsapp-web.js');

const phones = new Client();

phones.on('message', async (msg) => {
  const { location } = msg;
  console.log('pin at', location.latitude); // expect: pii-in-logs
  const pin = msg.location;
  console.log('pin by', pin.description.length);
});

exports.depot = (depots, at) => {
  const location = depots[at];
  console.log('the depot lies at', location.latitude);
};
