// The twins of bad.ts, one step away: own properties, a Map, a switch, a list; and look-ups that call nothing.
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import OpenAI from 'openai';
import { extname } from 'node:path';

type Args = Record<string, unknown>;

const openai = new OpenAI();
const handlers: Record<string, (args: Args) => unknown> = {
  weather: (args) => `sunny in ${args.city}`,
  time: () => 'noon',
};
const registry = new Map(Object.entries(handlers));
const NAMES = ['weather', 'time'];

const server = new Server({ name: 'info', version: '1.0.0' }, { capabilities: { tools: {} } });
server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: args = {} } = request.params;
  if (!Object.hasOwn(handlers, name)) throw new Error(`unknown tool ${name}`);
  const result = handlers[name]!(args); // ok: tool-dispatch-without-allowlist
  return { content: [{ type: 'text', text: String(result) }] };
});

async function ask(question: string) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  const call = reply.choices[0]?.message.tool_calls?.[0];
  if (call?.type !== 'function') throw new Error('no call');
  return { name: call.function.name, args: JSON.parse(call.function.arguments) as Args };
}

export async function map(question: string) {
  const { name, args } = await ask(question);
  const handler = registry.get(name); // ok: tool-dispatch-without-allowlist
  return handler?.(args);
}

export async function cases(question: string) {
  const { name, args } = await ask(question);
  switch (name) {
    case 'weather':
    case 'time':
      return handlers[name]!(args); // ok: tool-dispatch-without-allowlist
    default:
      return undefined;
  }
}

export async function listed(question: string) {
  const { name, args } = await ask(question);
  if (NAMES.includes(name)) return handlers[name]!(args); // ok: tool-dispatch-without-allowlist
  if (Object.prototype.hasOwnProperty.call(handlers, name)) return handlers[name]!(args); // ok: tool-dispatch-without-allowlist
  if (Object.keys(handlers).includes(name)) return handlers[name]!(args); // ok: tool-dispatch-without-allowlist
  return undefined;
}

export async function found(question: string) {
  const { name, args } = await ask(question);
  const tools = [{ name: 'weather', execute: handlers.weather! }];
  return tools.find((tool) => tool.name === name)?.execute(args); // ok: tool-dispatch-without-allowlist
}

/** Nothing is called: a look-up of data, an index, a key of the arguments. */
export async function data(question: string) {
  const { name, args } = await ask(question);
  const prices: Record<string, number> = { weather: 1, time: 2 };
  const price = prices[name]; // ok: tool-dispatch-without-allowlist
  const city = args[name]; // ok: tool-dispatch-without-allowlist
  const first = NAMES[Number(args.index)]?.toUpperCase(); // ok: tool-dispatch-without-allowlist
  return [price, city, first, handlers.time!(args)];
}

const bare: Record<string, (args: Args) => unknown> = Object.assign(Object.create(null), { ping: () => 'pong' });

export async function withoutPrototype(question: string) {
  const { name, args } = await ask(question);
  return bare[name]?.(args); // ok: tool-dispatch-without-allowlist
}

const converters: Record<string, (args: Args) => unknown> = { '.md': () => 'text', '.html': () => 'markup' };

/** What begins with a dot names nothing that every object has. */
export async function byExtension(question: string) {
  const { args } = await ask(question);
  const convert = converters[extname(String(args.file)).toLowerCase()]; // ok: tool-dispatch-without-allowlist
  return convert?.(args);
}

const objects: Record<string, { run(args: Args): unknown }> = { weather: { run: (args) => args.city }, time: { run: () => 'noon' } };
/** What every object inherits has no such method. */
export async function methods(question: string) {
  const { name, args } = await ask(question);
  return objects[name]?.run(args); // ok: tool-dispatch-without-allowlist
}
