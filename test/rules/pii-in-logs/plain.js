// CommonJS with a home-made logger from another file: the name and the method say that it is one.
const log = require("./utils/logger")("orders");

async function notify(order, lead, contact) {
  log.info(`sent to ${lead.phoneNumber}`); // expect: pii-in-logs
  log.warn(`sent for ${order.name}`);
  log.error("failed", { to: contact.email, id: contact.id }); // expect: pii-in-logs
  const parts = { id: contact.id, ...contact.address };
  log.info(parts); // expect: pii-in-logs
  try {
    await lead.save();
  } catch (err) {
    log.error("failed", err);
    log.error(`failed: ${err.message}`);
  }
}

module.exports = { notify };
