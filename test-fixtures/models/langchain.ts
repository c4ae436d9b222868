// LangChain.js. A source is shown by eval of it, a sink by the command line's argument in it.
import { execSync } from 'node:child_process';
import { ChatAnthropic } from '@langchain/anthropic';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { AIMessage, ChatMessage, HumanMessage, SystemMessage, ToolMessage } from '@langchain/core/messages';
import { CommaSeparatedListOutputParser, CustomListOutputParser, JsonOutputParser, StringOutputParser, StructuredOutputParser } from '@langchain/core/output_parsers';
import { ChatPromptTemplate, HumanMessagePromptTemplate, PromptTemplate, SystemMessagePromptTemplate } from '@langchain/core/prompts';
import { RunnableLambda, RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables';
import { ChatOpenAI, OpenAI } from '@langchain/openai';
import { HumanChatMessage, SystemChatMessage } from 'langchain/schema';
import { OutputFixingParser } from '@langchain/classic/output_parsers';
import { z } from 'zod';
import { invoke as invokeOther, pipe as pipeOther } from './in-house';

const asked = process.argv[2] as string;
const model = new ChatOpenAI({ model: 'gpt-5', temperature: 0 });
const llm = new OpenAI();

// Chat models
export async function chat() {
  const reply = await model.invoke('Say a command.');
  eval(reply.content as string); // flow: llm-output -> code
  eval((reply.content[0] as { text: string }).text); // flow: llm-output -> code
  eval(reply.text); // flow: llm-output -> code
  eval(reply.id as string);
  eval(reply.tool_calls[0].args.code); // flow: tool-arguments -> code
  eval(reply.additional_kwargs.tool_calls[0].function.arguments); // flow: tool-arguments -> code
  eval(reply.tool_calls[0].name); // flow: tool-name -> code
  eval(reply.response_metadata.model_name);
  for await (const chunk of await model.stream('Say a command.')) eval(chunk.content as string); // flow: llm-output -> code
  for await (const event of model.streamEvents('Say a command.', { version: 'v2' })) eval(event.data.chunk.content); // flow: llm-output -> code
  const [first] = await model.batch(['a', 'b']);
  eval(first.content as string); // flow: llm-output -> code
  eval((await model.call([new HumanMessage('hi')])).content as string); // flow: llm-output -> code
  eval(await model.predict('hi')); // flow: llm-output -> code
  eval((await model.predictMessages([])).content as string); // flow: llm-output -> code
  const { generations } = await model.generate([[new HumanMessage('hi')]]);
  eval(generations[0][0].text); // flow: llm-output -> code
  eval((await model.bindTools([]).invoke('hi')).content as string); // flow: llm-output -> code
  eval((await model.bind({ stop: ['x'] }).invoke('hi')).content as string); // flow: llm-output -> code
  eval((await model.withConfig({ tags: [] }).invoke('hi')).content as string); // flow: llm-output -> code
  eval((await model.withRetry().withFallbacks([new ChatAnthropic()]).invoke('hi')).content as string); // flow: llm-output -> code
  eval((await invokeOther('hi')).content);
}

export async function typed(given: BaseChatModel) {
  eval((await given.invoke('hi')).content as string); // flow: llm-output -> code
}

export async function structured() {
  const Plan = z.object({ command: z.string(), level: z.enum(['low', 'high']) });
  const plan = await model.withStructuredOutput(Plan).invoke('hi');
  eval(plan.command); // flow: llm-output -> code
  eval(plan.level);
  const piped = await PromptTemplate.fromTemplate('{x}').pipe(model.withStructuredOutput(Plan)).invoke({ x: 'y' });
  eval(piped.command); // flow: llm-output -> code
  eval(piped.level);
  for await (const part of await model.withStructuredOutput(Plan).stream('hi')) eval(part.command); // flow: llm-output -> code
  eval((await model.withStructuredOutput(Plan).batch(['hi']))[0].command); // flow: llm-output -> code
  eval((await model.withStructuredOutput(Plan).withRetry().withConfig({}).invoke('hi')).command); // flow: llm-output -> code
  await model.withStructuredOutput(Plan).pipe((made) => eval(made.command)).invoke('hi'); // flow: llm-output -> code
}

export async function completions() {
  eval(await llm.invoke('hi')); // flow: llm-output -> code
  eval(await llm.call('hi')); // flow: llm-output -> code
  eval(await llm.predict('hi')); // flow: llm-output -> code
  for await (const text of await llm.stream('hi')) eval(text); // flow: llm-output -> code
  eval((await llm.batch(['hi']))[0]); // flow: llm-output -> code
  eval((await llm.generate(['hi'])).generations[0][0].text); // flow: llm-output -> code
  eval(await llm.bind({ stop: ['x'] }).invoke('hi')); // flow: llm-output -> code
  eval(await llm.withConfig({}).invoke('hi')); // flow: llm-output -> code
  eval(await llm.pipe((text: string) => text.trim()).invoke('hi')); // flow: llm-output -> code
}

// Messages
export async function messages() {
  await model.invoke([new SystemMessage('You help.'), new HumanMessage(asked)]); // flow: untrusted-input -> user-prompt
  await model.invoke([new SystemMessage(`You help ${asked}.`)]); // flow: untrusted-input -> system-prompt
  await model.invoke([new SystemMessage({ content: asked })]); // flow: untrusted-input -> system-prompt
  await model.invoke([new SystemMessage({ content: [{ type: 'text', text: asked }] })]); // flow: untrusted-input -> system-prompt
  await model.invoke([new HumanMessage({ content: asked })]); // flow: untrusted-input -> user-prompt
  await model.invoke([new AIMessage(asked), new ToolMessage({ content: asked, tool_call_id: '1' })]);
  await model.call([new SystemChatMessage(asked)]); // flow: untrusted-input -> system-prompt
  await model.call([new HumanChatMessage(asked)]); // flow: untrusted-input -> user-prompt
  await model.call([new ChatMessage(asked, 'system')]); // flow: untrusted-input -> system-prompt
  await model.call([new ChatMessage(asked, 'helper')]);
  await model.call([new ChatMessage('hi', asked)]); // flow: untrusted-input -> system-prompt
  await model.call([new ChatMessage({ content: asked, role: 'system' })]); // flow: untrusted-input -> system-prompt
  await model.invoke([
    ['system', asked], // flow: untrusted-input -> system-prompt
    ['human', asked], // flow: untrusted-input -> user-prompt
    ['ai', asked],
  ]);
  await model.stream([
    { role: 'system', content: asked }, // flow: untrusted-input -> system-prompt
    { role: 'user', content: asked }, // flow: untrusted-input -> user-prompt
    { role: 'assistant', content: asked },
  ]);
  await model.invoke(`Answer: ${asked}`); // flow: untrusted-input -> undivided-prompt
  await model.invoke(asked);
  await model.invoke([new HumanMessage('hi')], { tags: [asked] });
  await model.withStructuredOutput(z.object({})).invoke(`Sort ${asked}`); // flow: untrusted-input -> undivided-prompt
  await llm.invoke(`Answer: ${asked}`); // flow: untrusted-input -> undivided-prompt
}

// Prompts
export async function prompts() {
  ChatPromptTemplate.fromMessages([
    ['system', `You help ${asked}.`], // flow: untrusted-input -> system-prompt
    ['human', '{input}'],
    ['human', asked], // flow: untrusted-input -> user-prompt
    ['placeholder', asked],
  ]);
  ChatPromptTemplate.fromPromptMessages([
    SystemMessagePromptTemplate.fromTemplate(`You help ${asked}.`), // flow: untrusted-input -> system-prompt
    HumanMessagePromptTemplate.fromTemplate(`Answer ${asked}.`), // flow: untrusted-input -> user-prompt
  ]);
  new ChatPromptTemplate({ promptMessages: [['system', asked]], inputVariables: [] }); // flow: untrusted-input -> system-prompt
  ChatPromptTemplate.fromTemplate(`Answer ${asked}.`); // flow: untrusted-input -> undivided-prompt
  PromptTemplate.fromTemplate(`Answer ${asked}.`); // flow: untrusted-input -> undivided-prompt
  new PromptTemplate({ template: `Answer ${asked}.`, inputVariables: [] }); // flow: untrusted-input -> undivided-prompt
  const prompt = ChatPromptTemplate.fromMessages([
    ['system', 'You help.'],
    ['human', '{input}'],
  ]);
  await model.invoke(await prompt.invoke({ input: asked }));
  await model.invoke(await prompt.formatMessages({ input: asked }));
  await model.invoke(await prompt.formatPromptValue({ input: asked }));
  const template = PromptTemplate.fromTemplate('Answer {input}.');
  eval(await template.format({ input: await llm.invoke('hi') })); // flow: llm-output -> code
}

// Pipelines
export async function pipelines(given: BaseChatModel, unknown: unknown) {
  const prompt = ChatPromptTemplate.fromMessages([['human', '{input}']]);
  eval((await prompt.pipe(model).invoke({ input: 'x' })).content as string); // flow: llm-output -> code
  eval((await prompt.pipe(unknown).invoke({ input: 'x' })).content as string); // flow: llm-output -> code
  eval(await prompt.pipe(llm).invoke({ input: 'x' })); // flow: llm-output -> code
  const chain = (await prompt.partial({ y: 'z' })).pipe(given).pipe(new StringOutputParser());
  eval(await chain.invoke({ input: 'x' })); // flow: llm-output -> code
  eval((await chain.batch([{ input: 'x' }]))[0]); // flow: llm-output -> code
  for await (const text of await chain.stream({ input: 'x' })) eval(text); // flow: llm-output -> code
  eval(await chain.withConfig({}).withRetry().invoke({ input: 'x' })); // flow: llm-output -> code
  await chain.pipe((text: string) => execSync(text)).invoke({ input: 'x' }); // flow: llm-output -> shell-command
  await model.pipe((message) => execSync(message.content as string)).invoke('x'); // flow: llm-output -> shell-command
  await model.pipe(RunnableLambda.from((message) => execSync(message.content as string))).invoke('x'); // flow: llm-output -> shell-command
  await model.pipe(new RunnableLambda({ func: (message) => execSync(message.id) })).invoke('x');
  await pipeOther((text: string) => execSync(text));
  const levels = StructuredOutputParser.fromZodSchema(z.object({ level: z.enum(['low', 'high']), note: z.string() }));
  const parsed = await prompt.pipe(model).pipe(levels).invoke({ input: 'x' });
  eval(parsed.note); // flow: llm-output -> code
  eval(parsed.level);
  const sequence = RunnableSequence.from([prompt, model, levels]);
  eval((await sequence.invoke({ input: 'x' })).note); // flow: llm-output -> code
  eval((await sequence.invoke({ input: 'x' })).level);
  RunnableSequence.from([prompt, model, (message) => execSync(message.content)]); // flow: llm-output -> shell-command
  RunnableSequence.from([(input) => execSync(input.command), prompt, model]);
  RunnableLambda.from((input) => input).withConfig({}).pipe((input) => execSync('ls'));
  const assigned = RunnablePassthrough.assign({ now: () => 'now' }).pipe(prompt).pipe(model);
  eval((await assigned.invoke({ input: 'x' })).content as string); // flow: llm-output -> code
}

// Parsers
export async function parsers() {
  const reply = await model.invoke('hi');
  eval(await new StringOutputParser().invoke(reply)); // flow: llm-output -> code
  eval((await new CommaSeparatedListOutputParser().parse(reply.content as string))[0]); // flow: llm-output -> code
  eval((await new JsonOutputParser().parse(reply.content as string)).code); // flow: llm-output -> code
  eval((await new CustomListOutputParser({}).parse(reply.content as string))[0]); // flow: llm-output -> code
  eval(await OutputFixingParser.fromLLM(llm, {}).parse(reply.content as string)); // flow: llm-output -> code
  const levels = StructuredOutputParser.fromZodSchema(z.object({ level: z.enum(['low', 'high']), note: z.string() }));
  const parsed = await levels.parse(reply.content as string);
  eval(parsed.note); // flow: llm-output -> code
  eval(parsed.level);
  eval((await new StructuredOutputParser(z.object({ level: z.enum(['low', 'high']) })).parse(reply.content as string)).level);
  eval((await new StringOutputParser().pipe(levels).invoke('fixed')).note);
}
