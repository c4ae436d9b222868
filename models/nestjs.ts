/**
 * NestJS: what decorated parameters of a controller, a resolver or a gateway are given, and which class stands for an injected token. The
 * result of a decorator is what it gives to the parameter or field it stands on. Pipes that make a number or check a UUID or an enumeration
 * close the value; what a class of `class-validator` allows is not read.
 */
import { type CallModel, defineModel } from '../engine/define';

const CLOSING = ['ParseIntPipe', 'ParseFloatPipe', 'ParseBoolPipe', 'ParseUUIDPipe', 'ParseEnumPipe', 'ParseDatePipe'] as const;
const OTHER_PIPES = ['ValidationPipe', 'DefaultValuePipe', 'ParseArrayPipe', 'ParseFilePipe', 'TrimPipe'] as const;
/** `@Body()`, `@Body('field')`, `@Body('field', Pipe)`, `@Body(Pipe)`. */
const given = (sourceText: string): readonly CallModel[] => [
  { when: { '[0]': 'absent' }, sources: { 'untrusted-input': 'return' }, sourceText },
  { when: { '[0]': ['/^/', ...OTHER_PIPES], '[1]': 'absent' }, sources: { 'untrusted-input': 'return' }, sourceText },
  { when: { '[1]': OTHER_PIPES }, sources: { 'untrusted-input': 'return' }, sourceText },
  { when: { '[0]': CLOSING }, scalar: true },
  { when: { '[1]': CLOSING }, scalar: true },
];
const plain = (sourceText: string): CallModel => ({ sources: { 'untrusted-input': 'return' }, sourceText });
/** A token is a name of a provider; a class is also its own. */
const PROVIDED: CallModel = { flows: { 'channel(provider, [0])': 'return', '[0]()': 'return' } };

export default defineModel({
  sdk: 'nestjs',
  title: 'NestJS',
  docs: 'https://docs.nestjs.com/controllers',
  language: 'javascript',
  packages: {
    npm: {
      '@nestjs/common': '>=9',
      '@nestjs/core': '>=9',
      '@nestjs/graphql': '>=10',
      '@nestjs/websockets': '>=9',
      '@nestjs/microservices': '>=9',
      '@nestjs/bullmq': '>=1',
      '@nestjs/event-emitter': '>=1',
    },
  },
  roots: {
    common: ['@nestjs/common'],
    core: ['@nestjs/core'],
    graphql: ['@nestjs/graphql'],
    websockets: ['@nestjs/websockets'],
    microservices: ['@nestjs/microservices'],
    bullmq: ['@nestjs/bullmq'],
    events: ['@nestjs/event-emitter'],
  },
  types: { Container: ['core.ModuleRef()', 'core.NestFactory.create()', 'core.NestFactory.createApplicationContext()'], Emitter: ['events.EventEmitter2()'] },
  calls: {
    'common.Body': given('the request body'),
    'common.Query': given('the query string'),
    'common.Param': given('a route parameter'),
    'common.Headers': given('a request header'),
    'common.RawBody': plain('the request body'),
    'common.UploadedFile': plain('an uploaded file'),
    'common.UploadedFiles': plain('an uploaded file'),
    'graphql.Args': plain('an argument of a GraphQL field'),
    'websockets.MessageBody': plain('a message of a client'),
    'microservices.Payload': plain('a message'),
    // jobs of a queue go to the class that is decorated with its name; the queue itself is injected by `@InjectQueue(name)`
    'bullmq.Processor': {
      flows: {
        'channel(queue, [0]).data': 'callback(decorated.process).param[0].data',
        'channel(queue, [0]).name': 'callback(decorated.process).param[0].name',
      },
    },
    'bullmq.InjectQueue': {},
    'Emitter.emit': { flows: { '[1]': 'channel(nest-event, [0])[0]', '[2]': 'channel(nest-event, [0])[1]' }, scalar: true },
    'Emitter.emitAsync': { flows: { '[1]': 'channel(nest-event, [0])[0]', '[2]': 'channel(nest-event, [0])[1]' } },
    'events.OnEvent': {
      flows: { 'channel(nest-event, [0])[0]': 'callback(decorated).param[0]', 'channel(nest-event, [0])[1]': 'callback(decorated).param[1]' },
    },
    ...Object.fromEntries(['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Sse'].map((name) => [`common.${name}`, { is: 'route' } as const])),
    'websockets.SubscribeMessage': { is: 'route' },
    'common.Inject': PROVIDED,
    'Container.get': PROVIDED,
    'Container.resolve': PROVIDED,
    'Container.create': PROVIDED,
  },
  shapes: [
    {
      name: 'provider',
      keys: [['provide'], ['useClass', 'useFactory', 'useValue', 'useExisting']],
      handler: [],
      sources: {},
      classes: false,
      flows: {
        'useClass()': 'channel(provider, provide)',
        'useFactory()': 'channel(provider, provide)',
        useValue: 'channel(provider, provide)',
        'useExisting()': 'channel(provider, provide)',
      },
    },
  ],
});
