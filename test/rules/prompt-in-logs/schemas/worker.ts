// What another file's functions made of a model's answer: a schema says what form it has, not that nobody's words are in it.
import { makePlan, route, settings } from './plans';

export async function work(question: string) {
  const plan = await makePlan(question);
  console.log(`plan: ${JSON.stringify(plan, null, 2)}`); // expect: prompt-in-logs
  console.log('steps', plan.length);

  const routed = await route(question);
  console.log('routed', routed); // expect: prompt-in-logs
  console.log('routed', routed.intent, routed.confidence);

  const { intent: chosen, summary } = await route(question);
  console.log('chosen', chosen);
  console.log('summary', summary); // expect: prompt-in-logs

  const configured = settings(process.env.SETTINGS ?? '{}');
  console.log('settings', configured);
}
