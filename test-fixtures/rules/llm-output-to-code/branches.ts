// Where the paths of a function meet: one open path is enough.
import OpenAI from 'openai';

const openai = new OpenAI();

async function ask(question: string) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  return reply.choices[0]!.message.content ?? '';
}

export async function joined(question: string, offline: boolean) {
  let code = '1 + 1';
  if (!offline) code = await ask(question);
  eval(code); // expect: llm-output-to-code
}

export async function closedOnBoth(question: string, offline: boolean) {
  let code = await ask(question);
  if (offline) {
    code = '1 + 1';
  } else {
    code = code === 'double' ? 'x * 2' : 'x';
  }
  eval(code); // ok: llm-output-to-code
}

export async function fallback(question: string) {
  let code: string | undefined;
  try {
    code = await ask(question);
  } catch {
    code = undefined;
  }
  eval(code ?? '0'); // expect: llm-output-to-code
}

export async function known(question: string) {
  const answer = await ask(question);
  const snippets: Record<string, string> = { sum: 'a + b', difference: 'a - b' };
  const snippet = snippets[answer];
  if (snippet) eval(snippet); // ok: llm-output-to-code
}

export async function retried(question: string) {
  let code = '';
  for (let attempt = 0; attempt < 3; attempt++) {
    if (code !== '') eval(code); // expect: llm-output-to-code
    code = await ask(question);
  }
}

export async function unreachable(question: string) {
  const answer = await ask(question);
  if (answer !== 'yes') {
    return;
  }
  eval(answer); // ok: llm-output-to-code
}

export async function closure(question: string) {
  const answer = await ask(question);
  const later = () => eval(answer); // expect: llm-output-to-code
  const never = (text: string) => eval(text); // ok: llm-output-to-code
  never('1');
  return later();
}
