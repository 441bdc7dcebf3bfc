// What NestJS hands to the parameters of a handler, and the fields that Twilio posts.
import { Body, Controller, Headers, Ip, Logger, Post } from '@nestjs/common';
import type { SurveyService } from './survey.service';

class CounterDto {
  clicks!: number;
  page!: string;
}

class SignupDto {
  email!: string;
  plan!: string;
}

@Controller('hooks')
export class HooksController {
  private readonly logger = new Logger(HooksController.name);

  constructor(private readonly survey: SurveyService) {}

  @Post('whatsapp')
  async onSms(@Body() posted: PostedSms, @Ip() from: string): Promise<void> {
    this.logger.log('posted', posted); // expect: pii-in-logs
    this.logger.debug(JSON.stringify(posted, null, 2)); // expect: pii-in-logs
    this.logger.log(`From ${posted.From}`); // expect: pii-in-logs
    this.logger.log(`address ${from}`); // expect: pii-in-logs
    this.logger.log(`sid ${posted.MessageSid}`);
    await this.survey.answer(posted);
  }

  @Post('count')
  count(@Body() counter: CounterDto): void {
    this.logger.log('counted', counter);
  }

  @Post('signup')
  signup(@Body() signup: SignupDto, @Body('plan') plan: string, @Headers('x-request-id') request: string): void {
    this.logger.log('signed up', signup); // expect: pii-in-logs
    this.logger.log(`plan ${plan} of ${request}`);
  }
}

interface PostedSms {
  readonly From: string;
  readonly Body: string;
  readonly MessageSid: string;
}

export class Replies {
  private readonly logger = new Logger('twilio replies');

  handle(posted: PostedSms): void {
    this.logger.log(`to answer ${posted.From}`); // expect: pii-in-logs
  }
}
