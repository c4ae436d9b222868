/**
 * One line above each call of a model: whose it is, which model, what untrusted text reaches which part of the prompt, which tools it
 * may call, and which limits are set or missing. It only words what the engine has seen.
 */
import type { CodeLens } from 'vscode-languageserver';
import type { ModelCall, ModelDefinition, ModelInput, ModelLimit } from '../engine/index';
import { isIn, rangeOf } from './diagnostics';
import type { Entry } from './known';

const ROLES: Record<ModelInput['role'], string> = {
  'system-prompt': 'system prompt',
  'user-prompt': 'user message',
  'undivided-prompt': 'whole prompt',
};
const LIMITS: Record<ModelLimit['role'], string> = { maxTokens: 'token limit', maxSteps: 'step limit', timeout: 'time limit' };
const MOST_NAMES = 4;

/** @param uri of the document, or of the cell of a notebook. @param models for the names of the libraries. */
export function codeLensesOf(entry: Entry, uri: string, models: readonly ModelDefinition[]): CodeLens[] {
  const here = entry.calls.filter(({ location }) => isIn(uri, location, entry.addresses));
  return here.map((call) => ({ range: rangeOf(call.location, entry.addresses), command: { title: titleOf(call, models), command: '' } }));
}

/** @returns for instance `OpenAI · gpt-4o · untrusted: the request body → user message · tools: search · token limit 500, no time limit` */
export function titleOf(call: ModelCall, models: readonly ModelDefinition[]): string {
  const provider = models.find(({ sdk }) => sdk === call.sdk)?.title ?? call.sdk;
  const parts = [provider, call.model ?? (call.kind === 'chat' || call.kind === 'agent' ? 'model not constant' : call.kind)];
  parts.push(call.inputs.length > 0 ? `untrusted: ${inputsText(call.inputs)}` : 'no untrusted input seen');
  const names = call.tools.names.slice(0, MOST_NAMES);
  const more = call.tools.names.length - names.length;
  if (more > 0) names.push(`${more} more`);
  if (call.tools.others) names.push(names.length > 0 ? 'others' : 'names not constant');
  if (names.length > 0) parts.push(`tools: ${names.join(', ')}`);
  if (call.limits.length > 0) parts.push(call.limits.map(limitText).join(', '));
  return parts.join(' · ');
}

function inputsText(inputs: readonly ModelInput[]): string {
  const byRole = new Map<ModelInput['role'], Set<string>>();
  for (const { role, what } of inputs) byRole.set(role, (byRole.get(role) ?? new Set()).add(what));
  return [...byRole].map(([role, whats]) => `${[...whats].slice(0, MOST_NAMES).join(', ')} → ${ROLES[role]}`).join('; ');
}

function limitText({ role, state, value }: ModelLimit): string {
  if (state === 'missing') return `no ${LIMITS[role]}`;
  if (state === 'unknown') return `${LIMITS[role]} not seen`;
  return value === undefined ? LIMITS[role] : `${LIMITS[role]} ${value}`;
}
