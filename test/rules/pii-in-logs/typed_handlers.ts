// Handlers of a Telegram bot that are registered elsewhere: the message has everything in it that somebody sent.
import type { Message } from 'node-telegram-bot-api';

export class Inbox {
  static async handleTextMessage(msg: Message): Promise<void> {
    console.log('forwarded', JSON.stringify(msg)); // expect: pii-in-logs
    console.log('forwarded', msg.message_id);
  }

  static handleErrorMessage(msg: { code: number }): void {
    console.error('failed', msg);
  }
}
