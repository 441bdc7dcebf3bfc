// The third version of OpenAI's package stands on axios, without a timer of its own.
const { Configuration, OpenAIApi } = require('openai');

const openai = new OpenAIApi(new Configuration({ apiKey: process.env.OPENAI_API_KEY })); // expect: missing-timeout

const configuration = new Configuration({ apiKey: process.env.OPENAI_API_KEY });
const plain = new OpenAIApi(configuration); // expect: missing-timeout

const hasty = new Configuration({ apiKey: process.env.OPENAI_API_KEY, baseOptions: { timeout: 5_000 } });
const quick = new OpenAIApi(hasty);

const patient = new OpenAIApi(new Configuration({ apiKey: process.env.OPENAI_API_KEY, baseOptions: { timeout: 20_000 } }));

async function ask(question) {
  const messages = [{ role: 'user', content: question }];
  const first = await openai.createChatCompletion({ model: 'gpt-3.5-turbo', messages, max_tokens: 200 });
  const second = await patient.createChatCompletion({ model: 'gpt-3.5-turbo', messages, max_tokens: 200 });
  return [first.data.choices[0].message.content, second.data.choices[0].message.content];
}

module.exports = { ask, plain, quick };
