import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { KeyGuard, OpenGuard } from './auth.guard';
import { ChatService } from './chat.service';

@Controller('chat')
export class ChatController {
  constructor(private readonly chat: ChatService) {}

  @Post('open') // expect: llm-endpoint-without-auth "neither"
  @UseGuards(OpenGuard)
  open(@Body('question') question: string) {
    return this.chat.ask(question);
  }

  @Post('closed') // expect: llm-endpoint-without-auth "without a rate limit"
  @UseGuards(KeyGuard)
  closed(@Body('question') question: string) {
    return this.chat.ask(question);
  }
}
