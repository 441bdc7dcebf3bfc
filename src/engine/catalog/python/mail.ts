import { fix, noRetry, pythonApi, seconds, timeout, under, underEach } from '../build.js';
import type { ApiRow, CatalogPart } from '../schema.js';

const globalSetters = ['socket.setdefaulttimeout'];
const SMTP = 'connect login starttls ehlo sendmail send_message quit';
const IMAP = 'login select search fetch store logout list append uid';
const POP = 'user pass_ stat list retr dele quit';

/** A mail client of the standard library: it connects when it is built. `position` is where Python before 3.12 also took the timeout. */
function mail(type: string, methods: string, exceptions: readonly string[], source: string, position?: number): ApiRow {
  return pythonApi({
    package: '', kind: 'email', clients: [type], calls: under(`${type}#`, methods), connects: true, reportAt: 'client', exceptions, retry: noRetry, source: `python/cpython@v3.11.7 ${source}`,
    timeout: timeout({ client: [fix(seconds('timeout', position === undefined ? undefined : { position }))], default: 'none', infinite: ['null'], globalSetters, setters: ['sock.settimeout'] }),
    notes: 'timeout=0 raises ValueError.',
  });
}

const smtp = ['smtplib.SMTPException', 'OSError'];
const imap = ['imaplib.IMAP4.error', 'OSError'];
const pop = ['poplib.error_proto', 'OSError'];

export const mailPart: CatalogPart = {
  apis: [
    mail('smtplib.SMTP', SMTP, smtp, 'Lib/smtplib.py:230,308', 3), mail('smtplib.SMTP_SSL', SMTP, smtp, 'Lib/smtplib.py:1032'), mail('smtplib.LMTP', SMTP, smtp, 'Lib/smtplib.py (LMTP.__init__)', 4),
    // None means "use the socket's default" to imaplib, and that is None as well unless the program changed it.
    mail('imaplib.IMAP4', IMAP, imap, 'Lib/imaplib.py:188,295-300', 2), mail('imaplib.IMAP4_SSL', IMAP, imap, 'Lib/imaplib.py:1306'),
    mail('poplib.POP3', POP, pop, 'Lib/poplib.py:99', 2), mail('poplib.POP3_SSL', POP, pop, 'Lib/poplib.py:435'),
    pythonApi({
      package: 'sendgrid', kind: 'email', clients: ['sendgrid.SendGridAPIClient'], reportAt: 'client', throwsOnStatus: true,
      calls: [...under('sendgrid.SendGridAPIClient#', 'send'), ...underEach(['sendgrid.SendGridAPIClient#client.mail.send.', 'sendgrid.SendGridAPIClient#client.*.'], 'post get')],
      exceptions: ['python_http_client.exceptions.HTTPError', 'urllib.error.URLError'],
      timeout: timeout({ default: 'none', globalSetters, setters: ['client.timeout'] }), retry: noRetry,
      notes: 'Built on urllib, whose opener is called without a timeout. Newer python-http-client releases read client.timeout (believed).',
      source: 'sendgrid/python-http-client@0439c582 python_http_client/client.py (_make_request)',
    }),
  ],
  aliases: [{ ecosystem: 'python', from: ['sendgrid.sendgrid.SendGridAPIClient'], to: 'sendgrid.SendGridAPIClient' }],
};
