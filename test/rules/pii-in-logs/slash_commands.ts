// Slash commands of Slack's Bolt: the whole of one says who typed what.
import { App } from '@slack/bolt';

const app = new App({ token: process.env.SLACK_BOT_TOKEN });

app.command('/ask', async ({ command, ack }) => {
  await ack();
  console.log('command', command); // expect: pii-in-logs
  console.log('command', command.command, command.channel_id);
});

app.action('approve', async ({ ack, action }) => {
  await ack();
  console.log('action', action);
});

export function run(command: string) {
  console.log('command', command);
}
