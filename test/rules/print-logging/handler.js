// A cloud function serves requests.
import axios from 'axios';

export async function handler(event) {
  const answer = await axios.get('https://api.example.org/days', { timeout: 5000 });
  console.log(`read ${answer.status} for ${event.path}`); // expect: print-logging
  return { statusCode: 200 };
}
