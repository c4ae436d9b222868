/**
 * Texts of the code as promptfoo takes them: templates with its own variables, the request of an endpoint, and the name it has for a provider and model. What
 * cannot be known is left to be filled in, and said.
 */
import type { EstateCall, EstateEndpoint, EstatePrompt, EstateText } from '../../engine/index';

/** Where a probe goes in. */
export const PROBE = '{{prompt}}';
const MOST_LETTERS = 4000;
/** Stands for what a search found. */
const FOUND = 'retrieved';

export interface Variable {
  /** As promptfoo calls it. */
  name: string;
  /** The code that gives it. */
  code: string;
}

/** One of a prompt, and which part of it. */
export type PromptVariable = Variable & Pick<EstatePrompt, 'role'>;

/**
 * @param taken names that mean something already, by the code that gives them
 * @returns the text with promptfoo's variables where the code has its own; braces that stand in the text mean nothing to promptfoo
 */
export function templateOf({ text, variables }: EstateText, taken: Map<string, string>): { text: string; variables: Variable[] } {
  const used: Variable[] = [];
  const parts: string[] = [];
  let rest = text ?? '';
  while (rest !== '') {
    const next = variables
      .map((code) => ({ code, at: rest.indexOf(`{${code}}`) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.code.length - a.code.length)[0];
    if (!next) break;
    const name = nameOf(next.code, taken);
    if (!used.some((variable) => variable.name === name)) used.push({ name, code: next.code });
    parts.push(literal(rest.slice(0, next.at)), `{{${name}}}`);
    rest = rest.slice(next.at + next.code.length + 2);
  }
  parts.push(literal(rest));
  return { text: parts.join('').slice(0, MOST_LETTERS), variables: used };
}

/** Marks of promptfoo's templates that stand in a text. */
const literal = (text: string): string => text.replace(/\{\{|\}\}|\{%|%\}|\{#|#\}/g, (mark) => `{{ '${mark}' }}`);

/** `settings.customer.name` becomes `customer_name`; another code of the same name gets a number. */
function nameOf(code: string, taken: Map<string, string>): string {
  const words = code
    .replace(/(?:\.\w+)?\(.*$/s, '')
    .split(/[^A-Za-z0-9_$]+/)
    .filter((word) => word !== '' && !/^(?:this|self|await|new|String|str|JSON|stringify)$/.test(word));
  const plain = words.slice(-2).join('_').replace(/\$/g, '').replace(/^\d+/, '') || 'value';
  // what probes are put into must not be shared with a value of the code
  const base = plain === 'prompt' ? 'prompt_text' : plain;
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}_${number}`;
    const known = taken.get(name);
    if (known !== undefined && known !== code) continue;
    taken.set(name, code);
    return name;
  }
}

/** Names of variables and fields by which a person's words come in. */
const ASKED = /message|prompt|question|query|input|text|content|topic|request|task|instruction/i;

/** @returns which variable of a user's message a probe takes the place of */
export function probed(variables: readonly Variable[]): Variable | undefined {
  return variables.find(({ code }) => ASKED.test(code)) ?? variables.at(-1);
}

/** Whether anything of a prompt's text is known. */
export const isTold = ({ text }: EstateText): boolean => text !== undefined && text.trim() !== '';

/**
 * The messages of a call, the probe in the place of what the user says.
 * @param searched parts that hold what a search found; where no variable of the text tells that, it stands at the end of the part
 */
export function messagesOf(
  prompts: readonly EstatePrompt[],
  taken: Map<string, string>,
  searched: ReadonlySet<EstatePrompt['role']> = new Set(),
): { raw: string; variables: PromptVariable[] } {
  const variables: PromptVariable[] = [];
  const messages: { role: 'system' | 'user'; content: string }[] = [];
  const withFound = (role: EstatePrompt['role'], content: string, own: readonly Variable[]): string => {
    if (!searched.has(role) || own.length > 0 || variables.some((known) => known.role === role)) return content;
    const name = nameOf(FOUND, taken);
    variables.push({ name, code: FOUND, role });
    return `${content}\n\n{{${name}}}`;
  };
  let hasProbe = false;
  for (const prompt of prompts.filter(isTold)) {
    const { role } = prompt;
    const made = templateOf({ ...prompt, text: prompt.text?.trim() }, taken);
    const before = messages.at(-1);
    const target: Variable | undefined = role === 'system-prompt' || hasProbe ? undefined : probed(made.variables);
    const own = made.variables.filter((variable) => variable !== target);
    const content = withFound(role, target ? made.text.replaceAll(`{{${target.name}}}`, PROBE) : made.text, own);
    hasProbe ||= target !== undefined;
    // the parts of what an agent is told: role, goal, background
    if (role === 'system-prompt' && before?.role === 'system') before.content += `\n\n${content}`;
    else messages.push({ role: role === 'system-prompt' ? 'system' : 'user', content });
    variables.push(...own.filter(({ name }) => !variables.some((known) => known.name === name)).map((variable) => ({ ...variable, role })));
  }
  if (!hasProbe) messages.push({ role: 'user', content: withFound('user-prompt', PROBE, []) });
  const [only] = messages;
  const isUndivided = prompts.some(({ role }) => role === 'undivided-prompt') && messages.every(({ role }) => role === 'user');
  if (isUndivided && only && messages.length === 1) return { raw: only.content, variables };
  return { raw: JSON.stringify(messages, null, 2), variables };
}

/** promptfoo's names of providers, by ours, for those it has. Checked against what promptfoo 0.123 loads. */
export const PROVIDERS: Readonly<Record<string, string>> = {
  'Azure OpenAI': 'azure:chat',
  OpenAI: 'openai:chat',
  Anthropic: 'anthropic:messages',
  'Google Gemini': 'google',
  'Google Vertex AI': 'vertex',
  'Amazon Bedrock': 'bedrock',
  'Mistral AI': 'mistral',
  Cohere: 'cohere',
  Groq: 'groq',
  'Together AI': 'togetherai',
  'Fireworks AI': 'fireworks',
  'Hugging Face': 'huggingface:text-generation',
  Ollama: 'ollama:chat',
  OpenRouter: 'openrouter',
  'Vercel AI Gateway': 'vercel',
  xAI: 'xai',
  DeepSeek: 'deepseek',
  Perplexity: 'perplexity',
  Cerebras: 'cerebras',
  Replicate: 'replicate',
  Portkey: 'portkey',
  NVIDIA: 'nvidia',
  'GitHub Models': 'github',
  'Moonshot AI': 'moonshot',
};

/** Stands for a model that the code does not tell. */
const UNKNOWN_MODEL = 'MODEL';

/** @returns promptfoo's name of a provider and model, with a word to be replaced where the code does not tell */
export function targetOf({ provider, model }: Pick<EstateCall, 'provider' | 'model'>): { id: string; isKnown: boolean } {
  const prefix = PROVIDERS[provider.name ?? ''];
  const name = model.text;
  if (prefix === undefined || name === undefined || /[{}]/.test(name)) return { id: `${prefix ?? 'openai:chat'}:${UNKNOWN_MODEL}`, isKnown: false };
  return { id: `${prefix}:${name}`, isKnown: true };
}

export interface HttpRequest {
  method: string;
  /** With promptfoo's variables for its parameters. */
  path: string;
  body: Readonly<Record<string, unknown>> | undefined;
  query: Readonly<Record<string, string>> | undefined;
  variables: Variable[];
  /** The handler's reads tell the fields. */
  isKnown: boolean;
}

/** @returns the request that reaches a handler; undefined where it is none over HTTP, or its path cannot be seen */
export function requestOf(endpoint: EstateEndpoint, taken: Map<string, string>): HttpRequest | undefined {
  if (endpoint.path === undefined || /^(?:EVENT|ACTION)$/.test(endpoint.method)) return undefined;
  const methods = endpoint.method.split('|');
  const method = methods.find((each) => /^(?:POST|PUT|PATCH)$/.test(each)) ?? (methods.includes('ALL') ? 'POST' : (methods[0] ?? 'POST'));
  const variables: Variable[] = [];
  const path = endpoint.path.replace(/:(\w+)[?*+]?|\[{1,2}(?:\.{3})?(\w+)\]{1,2}|\{(\w+)(?::[^}]*)?\}|<(?:\w+:)?(\w+)>/g, (...found) => {
    const code = found.slice(1, 5).find((each) => each !== undefined) as string;
    const name = nameOf(code, taken);
    variables.push({ name, code });
    return `{{${name}}}`;
  });
  const fields = endpoint.reads.flatMap((read) => (/^body\.[\w.]+$/.test(read) ? [read.slice(5)] : []));
  const asked = endpoint.reads.flatMap((read) => (/^query\.\w+$/.test(read) ? [read.slice(6)] : []));
  if (method === 'GET' || method === 'HEAD') {
    const names = asked.length > 0 ? asked : ['prompt'];
    return { method, path, body: undefined, query: filled(names, taken, variables) as Record<string, string>, variables, isKnown: asked.length > 0 };
  }
  const body = fields.length > 0 ? filled(fields, taken, variables) : { prompt: PROBE };
  return {
    method,
    path,
    body,
    query: asked.length > 0 ? (filled(asked, taken, variables, false) as Record<string, string>) : undefined,
    variables,
    isKnown: fields.length > 0,
  };
}

/** Fields with the probe in the one that a person's words come in by, others with variables. */
function filled(names: readonly string[], taken: Map<string, string>, variables: Variable[], withProbe = true): Record<string, unknown> {
  const tops = [...new Set(names.map((name) => name.split('.')[0] as string))];
  const chosen = withProbe ? (['messages', ...tops.filter((name) => ASKED.test(name))].find((name) => tops.includes(name)) ?? tops[0]) : undefined;
  const body: Record<string, unknown> = {};
  for (const name of tops) {
    if (name === chosen && name === 'messages') body[name] = [{ role: 'user', content: PROBE }];
    else if (name === chosen) body[name] = PROBE;
    else {
      const variable = nameOf(name, taken);
      if (!variables.some((each) => each.name === variable)) variables.push({ name: variable, code: name });
      body[name] = `{{${variable}}}`;
    }
  }
  return body;
}
