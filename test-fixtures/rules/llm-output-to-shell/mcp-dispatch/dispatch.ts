import { tools } from './tools/index.js';

export async function handleToolCall(name: string, args: unknown) {
  const tool = tools.find((each) => each.name === name);
  if (!tool) throw new Error(`no tool ${name}`);
  return { content: [{ type: 'text', text: await tool.handler(args as never) }] };
}
