// Answers of models that are asked over plain HTTP, followed through helpers, parsing and cleaning.
import axios from "axios";

const ASK_URL = "https://api.perplexity.ai/chat/completions";

function unfenced(text: string): string {
  return text.replace(/```json\n|\n```/g, "");
}

export class TripPlanner {
  async ask(destination: string): Promise<unknown> {
    const response = await fetch(ASK_URL, { method: "POST", body: JSON.stringify({ messages: [{ role: "user", content: destination }] }) });
    const data = await response.json();
    console.log("planner answered", data); // expect: prompt-in-logs
    console.log("tokens", data.usage.total_tokens, data.id, data.choices.length);
    console.log(`raw: ${data.choices[0].message.content}`); // expect: prompt-in-logs
    console.log("ended with", data.choices[0].finish_reason);
    return this.read(data.choices[0].message.content);
  }

  read(content: string): unknown {
    console.log("cleaning", content); // expect: prompt-in-logs
    const cleaned = unfenced(content);
    console.log("cleaned", cleaned); // expect: prompt-in-logs
    try {
      const plan = JSON.parse(cleaned);
      console.log("plan", plan); // expect: prompt-in-logs
      console.log("days", plan.days.length, plan.days[0].id);
      console.log("intent is", plan.intent);
      return plan;
    } catch (error) {
      console.error("not JSON", error, cleaned); // expect: prompt-in-logs
      throw error;
    }
  }
}

export async function askOnce(question: string): Promise<string> {
  const { data } = await axios.post(ASK_URL, { messages: [{ role: "user", content: question }] }, { timeout: 20_000 });
  console.log("answer", data); // expect: prompt-in-logs
  const intent = data.choices[0].message.content.trim().toLowerCase();
  const score = /(\d+)/.exec(data.choices[0].message.content)?.[1];
  console.log("score", score);
  return intent;
}

// Bodies of other services are no answers of a model.
export async function rates(base: string): Promise<unknown> {
  const userResponse = await fetch(`${base}/users/me`);
  if (!userResponse.ok) {
    console.error("user service refused", await userResponse.text());
    return undefined;
  }
  const body = await (await fetch(`${base}/rates`)).json();
  console.log("rates", body);
  return body;
}

const CHAT = "https://ollama.internal:11434/api/chat";

export async function local(question: string): Promise<unknown> {
  const reply = await fetch(CHAT, { method: "POST", body: JSON.stringify({ prompt: question }) });
  if (!reply.ok) {
    const problem = await reply.json();
    console.error("refused", reply.status, problem);
    return undefined;
  }
  console.log("answered with", reply.status);
  const whole = await reply.json();
  console.log("whole", whole); // expect: prompt-in-logs
  console.log("took", whole.total_duration);
  return whole;
}
