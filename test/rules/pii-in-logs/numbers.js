// Numbers of the people that a WhatsApp bot talks to, under the names that such code gives them.
const { toDigits, normalizePhone } = require('./directory');

const OWN_NUMBER = process.env.WHATSAPP_NUMBER;

async function remind(senderNumber, senderName, slot) {
  console.log(`reminding ${senderNumber}`); // expect: pii-in-logs
  console.log(`reminding ${senderName} of ${slot}`); // expect: pii-in-logs
  const key = normalizePhone(senderNumber);
  console.log(`slot of ${key}: ${slot}`); // expect: pii-in-logs
  const own = normalizePhone(OWN_NUMBER);
  console.log(`sending as ${own}`);
  console.log(toDigits(slot));
}

function ready(orderNumber, versionNumber) {
  console.log(orderNumber, versionNumber);
}

module.exports = { remind, ready };
