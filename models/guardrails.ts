/**
 * Services that judge a text before or after the model: Azure AI Content Safety, Lakera Guard, LLM Guard, Guardrails AI. Where part of
 * their verdict decides a branch, the text counts as judged. OpenAI's moderation stands in its own model.
 */
import { type CallModel, defineModel } from '../engine/define';

/** Addresses of services that judge what they are sent. */
const HOSTS = ['/^https:\\/\\/api\\.lakera\\.ai\\//', '/\\.cognitiveservices\\.azure\\.com\\/contentsafety\\/text:(?:analyze|shieldPrompt)/'];
const JUDGES_BODY: CallModel = { when: { '[0]': HOSTS }, guards: { guardrail: 'body' } };
/** sanitised, valid, score = scan_prompt(scanners, prompt) */
const SCAN: CallModel = { flows: { '[1]': 'return[0]', prompt: 'return[0]' }, guards: { guardrail: '[1]' } };
const SCAN_OUTPUT: CallModel = { flows: { '[2]': 'return[0]', output: 'return[0]' }, guards: { guardrail: '[2]' } };

export default defineModel({
  sdk: 'guardrails',
  title: 'Guardrails (Azure AI Content Safety, Lakera Guard, LLM Guard, Guardrails AI)',
  docs: 'https://learn.microsoft.com/azure/ai-services/content-safety/',
  packages: {
    npm: { '@azure-rest/ai-content-safety': '>=1' },
    pypi: { 'azure-ai-contentsafety': '>=1', 'llm-guard': '>=0.3', 'guardrails-ai': '>=0.4', requests: '*' },
  },
  roots: {
    azure: ['@azure-rest/ai-content-safety', 'azure.ai.contentsafety'],
    llm_guard: ['llm_guard'],
    guardrails: ['guardrails'],
    http: ['requests'],
  },
  types: {
    Azure: ['azure()', 'azure.default()', 'azure.ContentSafetyClient()'],
    AzurePath: ['Azure.path()'],
    Guard: ['guardrails.Guard()', 'guardrails.AsyncGuard()', 'guardrails.Guard.*()', 'Guard.use()'],
  },
  calls: {
    'AzurePath.post': { guards: { guardrail: 'body' } },
    'Azure.analyzeText': { guards: { guardrail: '[0]' } },
    'llm_guard.scanPrompt': SCAN,
    'llm_guard.scanOutput': SCAN_OUTPUT,
    'Guard.validate': { flows: { '[0]': 'return.validatedOutput' }, guards: { guardrail: '[0]' } },
    'Guard.parse': { flows: { '[0]': 'return.validatedOutput' }, guards: { guardrail: '[0]' } },
    'global.fetch': JUDGES_BODY,
    'http.post': { when: { '[0]': HOSTS }, guards: { guardrail: 'json' } },
  },
});
