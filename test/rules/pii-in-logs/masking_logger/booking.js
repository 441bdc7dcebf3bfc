// What the helper masks never reaches the log as it is; what it does not know does.
const logger = require('./logger');

function book(phone, email, day) {
  logger.info('booked', { phone, day });
  logger.info('booked', { email, day }); // expect: pii-in-logs
}

module.exports = { book };
