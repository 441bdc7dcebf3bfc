// The first of the addresses that proxies list, parts of a person's value that tell nobody, senders that are sides of a chat, and lists sent by telephone.
const logger = require('./logger');

exports.visit = (req, res) => {
  const ip = (req.headers['x-forwarded-for'] || req.ip || '').split(',')[0].trim();
  const agent = req.headers['user-agent'] || '';
  logger.info('visit', { ip, agent }); // expect: pii-in-logs
  const domain = req.body.email.split('@')[1];
  logger.info('domain', { domain });
  res.end();
};

const lines = [{ sender: 'user', words: 'hi' }, { sender: 'bot', words: 'hello' }];
lines.forEach((line, i) => logger.info(`${i}: ${line.sender}`));

exports.sendMenuList = (to, rows) => {
  logger.info(`whatsapp list to ${to}`, { rows: rows.length }); // expect: pii-in-logs
};
