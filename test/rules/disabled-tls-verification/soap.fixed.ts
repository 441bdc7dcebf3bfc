// Two switches of one object are one complaint.
import soap from 'soap';

export function connect(url: string) {
  return soap.createClientAsync(url, {
    wsdl_options: {
      rejectUnauthorized: true, // expect: disabled-tls-verification
      strictSSL: true,
      timeout: 30_000,
    },
  });
}
