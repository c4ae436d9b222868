import OpenAI from 'openai';
import { build, type Call, commit, format, lint, search, status, test } from './handlers';

const client = new OpenAI();

const table: Record<string, (args: Record<string, string>) => unknown> = { build, test };

const registry = new Map<string, (args: Record<string, string>) => unknown>([
  ['search', search],
  ['status', status],
]);
registry.set('lint', lint);

const tools = [{ name: 'format', run: format }];

function dispatch(call: Call) {
  switch (call.name) {
    case 'commit':
      return commit(call.args);
    default:
      return table[call.name]?.(call.args);
  }
}

export async function loop(prompt: string) {
  const reply = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: prompt }] });
  for (const call of reply.choices[0]?.message.tool_calls ?? []) {
    if (call.type !== 'function') continue;
    const args = JSON.parse(call.function.arguments);
    dispatch({ name: call.function.name, args });
    await registry.get(call.function.name)?.(args);
    const tool = tools.find((each) => each.name === call.function.name);
    tool?.run(args);
  }
}
