import { defineRule } from '../rule.js';
import { tlsPlaces } from '../support/tls/unverified.js';

export const disabledTlsVerification = defineRule({
  meta: {
    id: 'disabled-tls-verification',
    area: 'security',
    severity: 'warning',
    title: 'TLS without checking who answers',
    messages: { off: '{option} accepts any certificate: whoever stands in between reads and changes what is sent' },
    why: 'A quick way round an expired certificate stays in the code: from then on keys and conversations go to whoever answers first on that network, and nothing fails that anybody would notice.',
    remedy: 'Leave verification on; for a private authority name its certificate file instead.',
    examples: {
      python: {
        bad: 'import requests\n\n\ndef orders():\n    return requests.get("https://shop.example.com/orders", verify=False, timeout=30)\n',
        good: 'import requests\n\n\ndef orders():\n    return requests.get("https://shop.example.com/orders", verify="/etc/ssl/shop-ca.pem", timeout=30)\n',
      },
      typescript: {
        bad: 'import https from "node:https";\n\nexport const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });\n',
        good: 'import https from "node:https";\n\nexport const agent = new https.Agent({ keepAlive: true, ca: shopAuthority });\n',
      },
    },
    fixSafety: 'review',
    references: ['https://requests.readthedocs.io/en/latest/user/advanced/#ssl-cert-verification', 'https://nodejs.org/api/tls.html#tlsconnectoptions-callback', 'https://cwe.mitre.org/data/definitions/295.html'],
    needs: ['verify', 'ssl=', 'ssl_', 'rejectUnauthorized', 'strictSSL', 'NODE_TLS_REJECT_UNAUTHORIZED', 'PYTHONHTTPSVERIFY', 'CA_BUNDLE', 'tlsAllowInvalidCertificates', 'trustServerCertificate', '_create_unverified_context', 'CERT_NONE'],
  },
  on: ['module'],
  check: (_module, context) => {
    for (const place of tlsPlaces(context)) {
      context.site(place.at);
      if (!place.disabled) continue;
      context.report({
        at: { start: place.at.start, end: place.at.end },
        message: 'off',
        data: { option: place.option },
        fixes: () => {
          const edits = place.repair();
          return [edits && { title: 'Check certificates again', safety: 'review', edits }];
        },
        identity: place.option,
      });
    }
  },
});
