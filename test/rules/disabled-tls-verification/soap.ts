// Two switches of one object are one complaint.
import soap from 'soap';

export function connect(url: string) {
  return soap.createClientAsync(url, {
    wsdl_options: {
      rejectUnauthorized: false, // expect: disabled-tls-verification
      strictSSL: false,
      timeout: 30_000,
    },
  });
}
