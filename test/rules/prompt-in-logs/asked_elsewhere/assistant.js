// An assistant that answers with a record of its own, and one that is not asked at all.
const OpenAI = require('openai');

const openai = new OpenAI({ timeout: 30_000 });

class Assistant {
  async ask(question) {
    const answer = await openai.chat.completions.create({ model: 'gpt-4.1-2025-04-14', max_completion_tokens: 300, messages: [{ role: 'user', content: question }] });
    return { text: answer.choices[0].message.content, tokens: answer.usage.total_tokens };
  }
}

module.exports = { Assistant };
