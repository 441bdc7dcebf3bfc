// A channel of a broker takes a message at once: there is no promise.
import amqp from 'amqplib';

export async function start(url: string): Promise<void> {
  const connection = await amqp.connect(url, { timeout: 5_000 });
  const channel = await connection.createChannel();
  channel.sendToQueue('jobs', Buffer.from('{}'));
  channel.publish('events', 'made', Buffer.from('{}'));
  channel.assertQueue('jobs'); // expect: unhandled-async-failure
}
