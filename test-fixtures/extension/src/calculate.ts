import { complete } from './llm';

export async function calculate(question: string): Promise<unknown> {
  const formula = await complete(`Write ${question} as a JavaScript expression.`);
  return eval(formula);
}
