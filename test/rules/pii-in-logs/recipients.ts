// Whom a module writes to that knows telephones and no mailboxes.
export async function sendText(recipient: string, text: string, whatsapp: { send: (to: string, text: string) => Promise<void> }): Promise<void> {
  console.log('writing to', recipient); // expect: pii-in-logs
  console.log('writing', text.length);
  await whatsapp.send(recipient, text);
}
