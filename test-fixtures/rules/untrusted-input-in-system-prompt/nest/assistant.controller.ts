// NestJS: decorated parameters of a controller, handed to a service.
import { Body, Controller, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { AssistantService } from './assistant.service';

class AskDto {
  persona!: string;
  question!: string;
}

@Controller('assistant')
export class AssistantController {
  constructor(private readonly assistant: AssistantService) {}

  @Post()
  ask(@Body() dto: AskDto) {
    return this.assistant.ask(dto.persona, dto.question); // ok: untrusted-input-in-system-prompt
  }

  @Get(':id/:count')
  list(@Param('id') id: string, @Param('count', ParseIntPipe) count: number, @Query('tone') tone: string) {
    return this.assistant.list(id, count, tone); // ok: untrusted-input-in-system-prompt
  }
}
