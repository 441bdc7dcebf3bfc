// No library is named here: the client comes from another file.
import { gateway } from './llmOpenai';

export function answer(messages: never) {
  return gateway.chat.completions.create({ model: 'gpt-4.1-2025-04-14', messages }); // expect: missing-token-limit
}
