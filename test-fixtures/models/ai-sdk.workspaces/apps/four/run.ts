// Two applications of one repository, each with a version of its own, and a shared file without any.
import { generateText } from 'ai';
import { first } from '../../shared/first';

export async function calls(model: never, prompt: string) {
  const { toolCalls } = await generateText({ model, prompt });
  eval(toolCalls[0].args.code); // flow: tool-arguments -> code
  eval(toolCalls[0].input.code); // noflow
  eval(first(toolCalls).args.code); // flow: tool-arguments -> code
}
