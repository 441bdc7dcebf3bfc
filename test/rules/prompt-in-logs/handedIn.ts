// A model that is handed in, and answers that only their name tells of.
interface Chat { invoke(messages: unknown[]): Promise<{ content: string; usage: { reasoningTokens: number } }> }
interface Said { message: { text: string; toString(): string }; usage: { inputTokens: number; reasoningTokens: number } }

let scriptLlm: Chat | null = null;

export function use(llm: Chat): void {
  scriptLlm = llm;
}

export async function write(task: string): Promise<string> {
  const response = await scriptLlm!.invoke([{ role: "user", content: task }]);
  const script = response.content.replace(/^```python\s*/i, "");
  console.log(`written:\n${script.substring(0, 300)}`); // expect: prompt-in-logs
  return script;
}

export class Desk {
  constructor(private readonly llm: Chat, private readonly model: { generate(): Promise<Said> }) {}

  async answer(question: string): Promise<string> {
    const reply = await this.llm.invoke([{ role: "user", content: question }]);
    console.log("reply", reply.content); // expect: prompt-in-logs
    console.log("spent", { reasoning: reply.usage.reasoningTokens });
    return reply.content;
  }

  async turn(): Promise<void> {
    const modelResponse = await this.model.generate();
    console.log(modelResponse.message.toString()); // expect: prompt-in-logs
    const suppressModelText = modelResponse.usage.inputTokens > 10;
    console.log("quiet", suppressModelText, modelResponse.usage);
  }
}
