// Clients of services that wait long unless they are told otherwise.
import { Client } from '@microsoft/microsoft-graph-client';
import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
import { ApifyClient } from 'apify-client';

export async function mailbox(token: string): Promise<unknown> {
  const graph = Client.init({ authProvider: (done) => { done(null, token); } }); // expect: implicit-timeout
  return graph.api('/me/messages').select('subject').top(5).get();
}

export const voice = new ElevenLabsClient({ apiKey: 'key' }); // expect: implicit-timeout
export const quickVoice = new ElevenLabsClient({ apiKey: 'key', timeoutInSeconds: 20 });
export const crawler = new ApifyClient({ token: 'key' }); // expect: implicit-timeout
export const quickCrawler = new ApifyClient({ token: 'key', timeoutSecs: 30 });
