// What only looks like it: names of its own, and no library behind them.
class Agent {
  constructor(readonly options: { name: string; model: string; tools: string[] }) {}
}
const tool = (options: { name: string; description: string }) => options;
const client = { chat: { completions: { create: (options: { model: string }) => options } } };

export const actor = new Agent({ name: 'Actor', model: 'gpt-4', tools: ['hammer'] });
export const hammer = tool({ name: 'hammer', description: 'Hits nails' });
export const menu = { name: 'menu', description: 'What there is to eat' };
export const car = client.chat.completions.create({ model: 'T' });
