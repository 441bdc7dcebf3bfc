// What is read from the entries of a list that is written out is what stands there.
import OpenAI from 'openai';

export const client = new OpenAI();

export function find(call, message) {
  const places = [
    { path: 'call', value: call.transcript },
    { path: 'message', value: message.transcript },
  ];
  for (const place of places) {
    console.log(`looking at ${place.path}`);
    if (place.value) console.log(`found ${place.value.substring(0, 80)}`); // expect: prompt-in-logs
  }
  const sizes = [{ path: 'call', value: 3 }];
  for (const size of sizes) console.log(`of ${size.value}`);
}

export function analyse(structuredData, callData) {
  console.log('with', structuredData); // expect: prompt-in-logs
  const summary = callData.message?.summary || callData.call?.analysis?.summary;
  console.log('about', summary); // expect: prompt-in-logs
}
