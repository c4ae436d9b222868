/** What the Gemini SDKs share: contents with parts, candidates with parts, and the model objects of the older SDKs. */
import type { CallModel } from '../engine/define';

/** Text and calls among the parts of a content. @param at where the content stands */
const partText = (at: string) => [`${at}.parts[].text`, `${at}.parts[].codeExecutionResult.output`];
const partCode = (at: string) => `${at}.parts[].executableCode.code`;

/** A response, finished or a chunk. @param at where it stands */
export const responseAt = (at: string) => {
  const content = `${at}.candidates[].content`;
  const web = `${at}.candidates[].groundingMetadata.groundingChunks[].web`;
  const calls = [`${at}.functionCalls[]`, `${at}.candidates[].functionCalls[]`, `${content}.parts[].functionCall`, `${at}.parts[].functionCall`];
  return {
    'llm-output': [`${at}.text`, `${at}.parsed`, ...partText(content), ...partText(at), `${at}.codeExecutionResult`],
    'tool-arguments': [...calls.map((call) => `${call}.args`), partCode(content), partCode(at), `${at}.executableCode`],
    'tool-name': calls.map((call) => `${call}.name`),
    'retrieved-content': [`${web}.uri`, `${web}.title`],
  } satisfies CallModel['sources'];
};

type Sources = ReturnType<typeof responseAt>;
export const responsesAt = (...places: readonly string[]): Sources => {
  const all = places.map(responseAt);
  return {
    'llm-output': all.flatMap((each) => each['llm-output']),
    'tool-arguments': all.flatMap((each) => each['tool-arguments']),
    'tool-name': all.flatMap((each) => each['tool-name']),
    'retrieved-content': all.flatMap((each) => each['retrieved-content']),
  };
};

/** A system instruction: text, texts, a content, or parts. @param at where it stands */
export const instruction = (at: string) => [at, `${at}[]`, `${at}.text`, `${at}[].text`, `${at}.parts[].text`];

/** `getGenerativeModel({ model, systemInstruction, tools })`, in Python the constructor. */
export const GENERATIVE_MODEL: CallModel = {
  is: 'client',
  roles: { model: ['model', 'model_name', '[0]'], system: 'systemInstruction', tools: 'tools', maxTokens: 'generationConfig.maxOutputTokens' },
  sinks: {
    'system-prompt': instruction('systemInstruction'),
    'tool-description': ['tools[].functionDeclarations[].name', 'tools[].functionDeclarations[].description'],
  },
  // functions given in Python are called with the model's arguments
  sources: { 'tool-arguments': 'callback(tools[]).param[*]' },
  returns: 'Model',
};

/**
 * What older SDKs answer: in JavaScript `{ response }` or `{ stream, response }`, of which methods give text and calls (types `Answer` and
 * `Response` of the model), in Python the response or an iterator.
 */
const ANSWERS = responsesAt('return', 'return[]', 'return.response', 'return.stream[]');
export const ANSWER_TYPES = { Answer: [], Response: ['Answer.response', 'Answer.stream[]'] };
export const ANSWER_METHODS = {
  'Response.text': { sources: { 'llm-output': 'return' } },
  'Response.functionCalls': { sources: { 'tool-arguments': 'return[].args', 'tool-name': 'return[].name' } },
} satisfies Record<string, CallModel>;

const ROLES: CallModel['roles'] = { system: 'systemInstruction', tools: 'tools', messages: 'contents', maxTokens: 'generationConfig.maxOutputTokens' };
const MADE = 'made(systemInstruction)';
/** `generateContent(text | parts | { contents })`: alone the whole prompt, beside the model's system instruction a user message. */
export const GENERATE: readonly CallModel[] = [
  { is: 'chat', roles: ROLES, sources: ANSWERS, returns: 'Answer' },
  // where the object can be seen: a text has no such key
  { when: { systemInstruction: true }, sinks: { 'system-prompt': instruction('systemInstruction') } },
  { when: { 'contents[].role': ['/./'] }, sinks: { 'user-prompt': 'contents[role=user].parts[].text' } },
  { when: { [MADE]: 'present' }, sinks: { 'user-prompt': ['[0]', '[0][]', 'contents'] } },
  { when: { [MADE]: 'absent' }, sinks: { 'undivided-prompt': ['[0]', '[0][]', 'contents'] } },
];
export const START_CHAT: CallModel = {
  is: 'client',
  roles: { system: 'systemInstruction', messages: 'history', tools: 'tools' },
  sinks: { 'system-prompt': instruction('systemInstruction'), 'user-prompt': 'history[role=user].parts[].text' },
  returns: 'Chat',
};
export const SEND: CallModel = { is: 'chat', sinks: { 'user-prompt': ['[0]', '[0][]', '[0][].text'] }, sources: ANSWERS, returns: 'Answer' };
