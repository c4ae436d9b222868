/**
 * The form of chat completions that many services share with OpenAI: messages with roles, choices with a message, tool calls in
 * it, and chunks with a delta. What one service adds stands in its own model.
 */
import type { CallModel } from '../engine/define';

/** Messages by role. @param at what stands before `messages`: `request.`, `[0].`, or nothing */
export const messagesOf = (at = '', key = 'messages') =>
  ({
    'system-prompt': [`${at}${key}[role=system|developer].content`, `${at}${key}[role=system|developer].content[].text`],
    'user-prompt': [`${at}${key}[role=user].content`, `${at}${key}[role=user].content[].text`],
  }) satisfies CallModel['sinks'];

/** A finished completion. @param at where it stands: `return`, `return.body` */
export const completionAt = (at: string) =>
  ({
    'llm-output': [`${at}.choices[].message.content`, `${at}.choices[].message.content[].text`, `${at}.choices[].message.reasoning_content`],
    'tool-arguments': [`${at}.choices[].message.tool_calls[].function.arguments`, `${at}.choices[].message.function_call.arguments`],
    'tool-name': [`${at}.choices[].message.tool_calls[].function.name`, `${at}.choices[].message.function_call.name`],
  }) satisfies CallModel['sources'];

/** One chunk of a stream. @param at where it stands: `return[]`, `return[].data` */
export const chunkAt = (at: string) =>
  ({
    'llm-output': [`${at}.choices[].delta.content`, `${at}.choices[].delta.content[].text`, `${at}.choices[].delta.reasoning_content`],
    'tool-arguments': [`${at}.choices[].delta.tool_calls[].function.arguments`],
    'tool-name': [`${at}.choices[].delta.tool_calls[].function.name`],
  }) satisfies CallModel['sources'];

type Sources = Readonly<Record<'llm-output' | 'tool-arguments' | 'tool-name', readonly string[]>>;
/** Several tables of sources as one. */
export const together = (...all: readonly Sources[]): Sources => ({
  'llm-output': all.flatMap((each) => each['llm-output']),
  'tool-arguments': all.flatMap((each) => each['tool-arguments']),
  'tool-name': all.flatMap((each) => each['tool-name']),
});

export const TOOL_DESCRIPTION = ['tools[].function.name', 'tools[].function.description'];

/** `create({ model, messages, stream? })`. */
export const CHAT: CallModel = {
  is: 'chat',
  roles: { model: 'model', messages: 'messages', maxTokens: ['max_completion_tokens', 'max_tokens'], tools: ['tools', 'functions'], timeout: 'timeout' },
  sinks: { ...messagesOf(), 'tool-description': TOOL_DESCRIPTION },
  sources: together(completionAt('return'), chunkAt('return[]')),
};

/** `completions.create({ model, prompt, stream? })`, the form before messages. */
export const COMPLETION: CallModel = {
  is: 'completion',
  roles: { model: 'model', prompt: 'prompt', maxTokens: 'max_tokens' },
  sinks: { 'undivided-prompt': 'prompt' },
  sources: { 'llm-output': ['return.choices[].text', 'return[].choices[].text'] },
};

export const EMBEDDING: CallModel = { is: 'embedding', roles: { model: 'model' }, scalar: true };
export const TRANSCRIPT: CallModel = { is: 'transcription', roles: { model: 'model' }, sources: { 'llm-output': ['return.text', 'return.segments[].text'] } };
export const IMAGE: CallModel = { is: 'image', roles: { model: 'model', prompt: 'prompt' } };

/** The constructor of a client, which takes a key without a shape. */
export const clientOf = (key: string | readonly string[] = 'apiKey', returns = 'Client'): CallModel => ({
  is: 'client',
  roles: { apiKey: key, baseUrl: ['baseURL', 'base_url'], timeout: 'timeout' },
  sinks: { 'api-key': key },
  returns,
});
