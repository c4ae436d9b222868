/**
 * Replicate (npm `replicate` 0 and 1, PyPI `replicate` 0 and 1): runs, streams and predictions. What a run gives back is text of a model where its
 * name or its input shows a language model; of others it is an address of Replicate's own, and no source. Trainings are not modelled.
 */
import { type CallModel, defineModel, type When } from '../engine/define';

const CLIENT: CallModel = { is: 'client', roles: { apiKey: ['auth', 'api_token'] }, sinks: { 'api-key': ['auth', 'api_token'] }, returns: 'Client' };

const LANGUAGE_MODELS = [
  '/llama|gpt|claude|mistral|mixtral|gemini|gemma|deepseek|qwen|granite|kimi|grok|falcon|vicuna|dolly|phi-|flan|command-r|nous|hermes|o[134]-/i',
] as const;
/** @param model where the model's name stands; @param input where its input stands */
const isText = (model: string, input: string): readonly When[] => [
  { [model]: LANGUAGE_MODELS },
  { [`${input}.system_prompt`]: true },
  { [`${input}.max_tokens`]: true },
  { [`${input}.max_new_tokens`]: true },
  { [`${input}.max_completion_tokens`]: true },
];
const INPUT = ['input.prompt', 'input.system_prompt', 'input.messages'] as const;
const PROMPTS: readonly CallModel[] = [
  { sinks: { 'system-prompt': ['input.system_prompt', 'input.messages[role=system].content'], 'user-prompt': 'input.messages[role=user].content' } },
  { when: { 'input.system_prompt': 'present' }, sinks: { 'user-prompt': 'input.prompt' } },
];
const ROLES: CallModel['roles'] = { model: ['[0]', 'model', 'version'], prompt: INPUT[0], system: INPUT[1], messages: INPUT[2], maxTokens: 'input.max_tokens' };
const RUN: readonly CallModel[] = [
  { is: 'completion', roles: ROLES },
  ...PROMPTS,
  { when: isText('[0]', 'input'), sources: { 'llm-output': ['return', 'return[]', 'return[].data'] } },
];
const PREDICTION: readonly CallModel[] = [
  { is: 'completion', roles: ROLES, returns: 'Prediction' },
  ...PROMPTS,
  { when: [...isText('model', 'input'), ...isText('[0]', 'input')], sources: { 'llm-output': ['return.output', 'return.output[]'] } },
];

export default defineModel({
  sdk: 'replicate',
  title: 'Replicate',
  docs: 'https://replicate.com/docs/reference/http',
  packages: { npm: { replicate: '>=0.12' }, pypi: { replicate: '>=0.8' } },
  ai: true,
  types: {
    Client: ['replicate', 'replicate()', 'replicate.default()', 'replicate.Client()', 'replicate.Replicate()', 'replicate.AsyncReplicate()'],
    Prediction: [],
  },
  calls: {
    'replicate.default': CLIENT,
    'replicate.Client': CLIENT,
    'replicate.Replicate': CLIENT,
    'replicate.AsyncReplicate': CLIENT,
    'Client.run': RUN,
    'Client.asyncRun': RUN,
    'Client.stream': RUN,
    'Client.asyncStream': RUN,
    'Client.predictions.create': PREDICTION,
    'Client.models.predictions.create': PREDICTION,
    // waits for the prediction it is given
    'Client.wait': { alias: '[0]' },
  },
});
