// Options that lift the limit of an agent's steps.
import { Agent } from '@mastra/core/agent';
import { run } from '@openai/agents';
import { useChat } from '@ai-sdk/react';
import { generateText, stepCountIs, streamText } from 'ai';
import { genkit } from 'genkit';
import { initializeAgentExecutorWithOptions } from 'langchain/agents';
import OpenAI from 'openai';

export async function runs(model: never, tools: never, agent: never, prompt: string) {
  await generateText({ model, tools, prompt, maxSteps: Infinity }); // flow: hazard -> no-step-limit
  await generateText({ model, tools, prompt, maxSteps: 5 });
  streamText({ model, tools, prompt, maxSteps: Number.MAX_SAFE_INTEGER }); // flow: hazard -> no-step-limit
  streamText({ model, tools, prompt, stopWhen: stepCountIs(10000) }); // flow: hazard -> no-step-limit
  streamText({ model, tools, prompt, stopWhen: stepCountIs(10) });
  useChat({ maxSteps: 100000 }); // flow: hazard -> no-step-limit
  await run(agent, prompt, { maxTurns: Infinity }); // flow: hazard -> no-step-limit
  await run(agent, prompt, { maxTurns: 30 });
  await initializeAgentExecutorWithOptions(tools, model, { maxIterations: Infinity }); // flow: hazard -> no-step-limit
  const own = new Agent({ name: 'a', instructions: 'b', model });
  await own.generate(prompt, { maxSteps: 5000 }); // flow: hazard -> no-step-limit
  await own.stream(prompt, { maxSteps: 5000 }); // flow: hazard -> no-step-limit
  await own.stream(prompt, { maxSteps: 5 });
  await genkit({}).generate({ prompt, maxTurns: 5000 }); // flow: hazard -> no-step-limit
  await new OpenAI().chat.completions.runTools({ model: 'gpt-5', messages: [], tools }, { maxChatCompletions: 5000 }); // flow: hazard -> no-step-limit
}
