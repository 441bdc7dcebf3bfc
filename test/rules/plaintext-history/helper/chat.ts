// The conversation goes to disk through a helper of the project.
import { generateText, type ModelMessage } from "ai";
import { saveJson, saveSealed } from "./disk";

export async function reply(model, messages: ModelMessage[], path: string, seal) {
  const { text } = await generateText({ model, messages, maxOutputTokens: 500 });
  saveJson(path, { messages }); // expect: plaintext-history
  saveSealed(path, messages, seal);
  saveJson(path, { model: "small" });
  return text;
}
