// Bodies of requests as NestJS hands them on: records called DTOs.
import { Injectable, Logger } from '@nestjs/common';
import OpenAI from 'openai';

class ChatDto {
  message: string;
  sessionId: string;
}

class PromptDto {
  prompt: string;
  size: number;
}

class OrderDto {
  sku: string;
  quantity: number;
}

@Injectable()
export class ChatService {
  private readonly logger = new Logger(ChatService.name);
  private readonly openai = new OpenAI({ timeout: 10_000 });

  async chat(chatDto: ChatDto) {
    this.logger.log(`said ${chatDto.message}`); // expect: prompt-in-logs
    this.logger.log(`body ${JSON.stringify(chatDto)}`); // expect: prompt-in-logs
    this.logger.log(`session ${chatDto.sessionId}`);
    return this.openai.responses.create({ model: 'gpt-4o-2024-08-06', input: chatDto.message, max_output_tokens: 200 });
  }

  draw(dto: PromptDto) {
    this.logger.log(`prompt ${dto.prompt}`); // expect: prompt-in-logs
    this.logger.debug(dto); // expect: prompt-in-logs
    this.logger.log(`size ${dto.size}`);
  }

  order(dto: OrderDto) {
    this.logger.log(`order ${dto.sku} ${dto.quantity}`);
    this.logger.debug(dto);
  }
}
