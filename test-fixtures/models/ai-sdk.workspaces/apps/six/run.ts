import { generateText } from 'ai';
import { first } from '../../shared/first';

export async function calls(model: never, prompt: string) {
  const { toolCalls } = await generateText({ model, prompt });
  eval(toolCalls[0].args.code); // noflow
  eval(toolCalls[0].input.code); // flow: tool-arguments -> code
  eval(first(toolCalls).input.code); // flow: tool-arguments -> code
}
