// One of several texts for an answer is written out, with the address of the program's owner in it.
import { answerFor } from './answers.js';

export async function respond(question) {
  let botResponse = '';
  try {
    botResponse = await answerFor(question);
  } catch {
    botResponse = 'Please write to hello@shop.example.com instead.';
  }
  console.log(botResponse.substring(0, 200)); // expect: prompt-in-logs
}

export async function sendSmsCode(to, body) {
  console.log(`twilio would send ${body}`);
}
