// Mailboxes that customers connect are theirs; the one that the service reads is its own.
const { prisma } = require('./store');

async function sync() {
  const mailboxes = await prisma.gmailMailbox.findMany({ where: { status: 'ACTIVE' } });
  for (const mailbox of mailboxes) {
    console.info('sync started', { mailboxId: mailbox.id, email: mailbox.email }); // expect: pii-in-logs
    console.info('sync finished', { mailboxId: mailbox.id });
  }
}

async function watch(mailbox) {
  console.info('watching', { email: mailbox.email });
}

module.exports = { sync, watch };
