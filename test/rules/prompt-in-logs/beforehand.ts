// Words that were written beforehand: SQL where databases are measured, and the questions of an FAQ.
import OpenAI from "openai";

export const client = new OpenAI({ timeout: 30_000 });

export class PerformanceMonitor {
  track(query: string, milliseconds: number): void {
    if (milliseconds > 500) console.warn("slow query", query.slice(0, 200));
  }
}

export function addFaq(question: string, answer: string): void {
  console.log("faq added", { question, size: answer.length });
}

export function answerCustomer(question: string): void {
  console.log("asked", { question }); // expect: prompt-in-logs
}
