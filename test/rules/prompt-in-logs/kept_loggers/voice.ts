import { loggerOf } from './timing';

interface Spoken { text: string; turnId: string }

export class VoiceAgent {
  private log: ReturnType<typeof loggerOf>;

  constructor(readonly call: string) {
    this.log = loggerOf(call);
  }

  onUserSpeech(userMessage: string, spoken: Spoken): void {
    this.log.info('speech', 'heard', userMessage); // expect: prompt-in-logs
    this.log.info('speech', 'turn', spoken.turnId);
  }
}
