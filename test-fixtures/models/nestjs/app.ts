import { execSync } from 'node:child_process';
import { All, Body, Controller, Delete, Get, Headers, Inject, Param, ParseIntPipe, Patch, Post, Put, Query, RawBody, Req, Sse, UploadedFile, UploadedFiles, ValidationPipe } from '@nestjs/common';
import { ModuleRef, NestFactory } from '@nestjs/core';
import { Args } from '@nestjs/graphql';
import { Payload } from '@nestjs/microservices';
import { MessageBody, SubscribeMessage } from '@nestjs/websockets';

const input = process.argv[2] as string;

class Shell {
  run(command: string) {
    execSync(command); // flow: untrusted-input -> shell-command
  }
}
class Quiet {
  run(command: string) {
    execSync(command); // noflow
  }
}
class Found {
  run(command: string) {
    execSync(command); // flow: untrusted-input -> shell-command
  }
}
class Resolved extends Found {}
class Factored {
  run(command: string) {
    execSync(command); // flow: untrusted-input -> shell-command
  }
}
class Valued {
  run(command: string) {
    execSync(command); // flow: untrusted-input -> shell-command
  }
}

export const providers = [
  { provide: 'SHELL', useClass: Shell },
  { provide: 'QUIET', useClass: Quiet },
  { provide: 'FACTORY', useFactory: () => new Factored() },
  { provide: 'VALUE', useValue: new Valued() },
  { provide: 'SAME', useExisting: Valued },
];

@Controller()
export class App {
  @Inject('VALUE') private readonly valued;

  constructor(
    @Inject('SHELL') private readonly shell,
    @Inject('QUIET') private readonly quiet,
    @Inject('FACTORY') private readonly factored,
    private readonly modules: ModuleRef,
  ) {}

  @Post()
  decorated(
    @Body() body: { command: string },
    @Body('field') field: string,
    @Body(ValidationPipe) piped: string,
    @Query('q') query: string,
    @Query('page', ParseIntPipe) page: number,
    @Param('id') id: string,
    @Headers('x-id') header: string,
    @RawBody() raw: Buffer,
    @UploadedFile() file: { originalname: string },
    @UploadedFiles() files: { originalname: string }[],
    @Req() request: unknown,
  ) {
    execSync(body.command); // flow: untrusted-input -> shell-command
    execSync(field); // flow: untrusted-input -> shell-command
    execSync(piped); // flow: untrusted-input -> shell-command
    execSync(query); // flow: untrusted-input -> shell-command
    execSync(`head -${page} x`); // noflow
    execSync(id); // flow: untrusted-input -> shell-command
    execSync(header); // flow: untrusted-input -> shell-command
    execSync(raw.toString()); // flow: untrusted-input -> shell-command
    execSync(file.originalname); // flow: untrusted-input -> shell-command
    execSync(files[0]!.originalname); // flow: untrusted-input -> shell-command
    execSync(String(request === undefined)); // noflow
  }

  others(@Args('x') argument: string, @MessageBody() message: string, @Payload() payload: string) {
    execSync(argument); // flow: untrusted-input -> shell-command
    execSync(message); // flow: untrusted-input -> shell-command
    execSync(payload); // flow: untrusted-input -> shell-command
  }

  async injected() {
    this.shell.run(input);
    this.quiet.run('ls');
    this.factored.run(input);
    this.valued.run(input);
    this.modules.get(Found).run(input);
    (await this.modules.resolve(Resolved)).run('ls');
    (await this.modules.create(Quiet)).run('ls');
  }
}

export const application = await NestFactory.create(App);

// which methods answer requests
@Controller('routes')
export class Routes {
  @Get() read() {}
  @Put() write() {}
  @Patch() change() {}
  @Delete() remove() {}
  @All() any() {}
  @Sse() stream() {}
  @SubscribeMessage('chat') hear() {}
}
