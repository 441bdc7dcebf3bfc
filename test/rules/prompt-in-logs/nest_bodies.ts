// Words in the bodies that Hono and NestJS read into a declared type, and in what Twilio posts.
import { Body, Controller, Logger, Post } from '@nestjs/common';
import { Hono } from 'hono';
import type { Agent } from './agent';

export const app = new Hono();

app.post('/ask', async (c) => {
  const body = await c.req.json<AskBody>();
  console.log(`asked "${body.prompt?.slice(0, 200)}"`); // expect: prompt-in-logs
  console.log(`asked ${body.prompt?.length ?? 0} characters`);
  return c.json({});
});

interface AskBody {
  readonly prompt: string;
}

@Controller('agent')
export class AgentController {
  private readonly logger = new Logger(AgentController.name);

  constructor(private readonly agent: Agent) {}

  @Post('ask')
  async ask(@Body('question') asked: string, @Body('language') language: string): Promise<void> {
    this.logger.log(`asked: ${asked}`); // expect: prompt-in-logs
    this.logger.log(`in ${language}`);
    await this.agent.wish(asked);
  }

  @Post('sms')
  async sms(@Body() twilio: TwilioForm): Promise<void> {
    this.logger.log(`said ${twilio.Body}`); // expect: prompt-in-logs
    this.logger.log(`parts ${twilio.NumSegments}`);
    await this.agent.wish(twilio.Body);
  }

  filter(query: Record<string, any>): void {
    this.logger.log('filter', query);
  }
}

interface TwilioForm {
  readonly Body: string;
  readonly NumSegments: string;
}
