// Log helpers that gather whatever they are given.
const logger = {
  log: (...parts: unknown[]) => {
    console.log(new Date().toISOString(), '-', ...parts);
  },
  error: (...parts: unknown[]) => {
    console.error(new Date().toISOString(), '-', ...parts);
  },
};

const logStep = (step: number, ...details: unknown[]) => console.log(step, ...details);

export function chat(userMessage: string, model: string): void {
  logger.log('asked', { userMessage, model }); // expect: prompt-in-logs
  logger.error('failed', model, userMessage); // expect: prompt-in-logs
  logStep(1, model, userMessage); // expect: prompt-in-logs
  logStep(2, model, userMessage.length);
}
