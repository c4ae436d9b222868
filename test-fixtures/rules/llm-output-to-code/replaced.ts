// What is stored under a name and at once replaced there is not what is read later.
import OpenAI from 'openai';

const openai = new OpenAI();

async function ask(task: string): Promise<string> {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: task }] });
  return reply.choices[0]?.message.content ?? '';
}

async function parse(task: string) {
  const inputs: Record<string, string> = {};
  for (const line of (await ask(task)).split('\n')) {
    const [name, value] = line.split('=') as [string, string];
    inputs[name] = value;
    if (name.includes('start_box') || name.includes('end_box')) {
      inputs[name] = String(Number(value) / 1000);
    }
  }
  return inputs;
}

export async function act(task: string) {
  const inputs = await parse(task);
  eval(inputs.start_box as string); // ok: llm-output-to-code
  eval(inputs['end_box'] as string); // ok: llm-output-to-code
  eval(inputs.content as string); // expect: llm-output-to-code
}
