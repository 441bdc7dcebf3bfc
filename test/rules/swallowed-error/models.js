// Database writes through CommonJS models, dropped and kept.
const mongoose = require('mongoose');
const redis = require('redis');

const Ticket = mongoose.model('Ticket', new mongoose.Schema({ state: String }));
const cache = redis.createClient();

async function closeTicket(id) {
  try {
    await Ticket.updateOne({ _id: id }, { state: 'closed' });
  } catch {} // expect: swallowed-error
}

function reopen(id) {
  Ticket.updateOne( // expect: swallowed-error
    { _id: id },
    { state: 'open' },
  ).catch(() => {});
}

async function cached(key) {
  try {
    return await cache.get(key);
  } catch {
    return null;
  }
}

async function read(id) {
  try {
    return await Ticket.findById(id);
  } catch (error) {
    throw new Error('Ticket store failed', { cause: error });
  }
}

module.exports = { cached, closeTicket, read, reopen };
