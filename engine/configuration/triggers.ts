/**
 * Who can start a workflow of GitHub, with which rights it runs, and which parts of the event are whoever's words. Pull requests of forks get
 * neither secrets nor a token that may write, so the events that carry them count only where the base repository answers for them.
 */
import { type ConfigValue, entriesOf, itemsOf, textOf, valueAt } from './document';

/** Events that anybody with an account can cause, and that run with the secrets and the token of the repository. */
const OPEN_EVENTS = ['issues', 'issue_comment', 'pull_request_target', 'discussion', 'discussion_comment', 'workflow_run'];

/** Text of the event that its author chooses. */
const WORDS =
  /\bgithub\.(?:head_ref\b|event\.(?:(?:issue|pull_request|comment|review|discussion|head_commit|workflow_run\.head_commit|commits(?:\.\*|\[\d+\])?)\.(?:title|body|message)\b|pull_request\.head\.(?:ref|label)\b|workflow_run\.head_branch\b))|\btoJSON\(\s*github\.event(?:\.(?:issue|comment|pull_request|discussion|review))?\s*\)/i;

/** Commands that fetch what strangers wrote. */
export const STRANGERS = /\bgh\s+(?:issue\s+view|pr\s+(?:view|diff))\b|\bgh\s+api\s+\S*\/(?:comments|reviews)\b/;

export interface Started {
  events: readonly string[];
  /** Why strangers' text meets rights here; undefined where it does not. */
  privileged: string | undefined;
  /** The author of the text is always who starts it. */
  isByAuthor: boolean;
}

/** Conditions that keep strangers out: who they are to the repository, who they are, or that the branch is its own. */
const GATED =
  /author_association|\b(?:github\.actor|github\.triggering_actor|sender\.login|user\.login)\s*==|contains\([^)]*(?:github\.actor|\.login)|fromJSON\([^)]*(?:OWNER|MEMBER|COLLABORATOR)|head\.repo\.full_name\s*==\s*github\.repository|!\s*github\.event\.pull_request\.head\.repo\.fork|head\.repo\.fork\s*==\s*false|workflow_run\.pull_requests\[0\]|needs\.[\w-]*(?:auth|permission|check|gate|access|allow|trust|guard)[\w-]*\.|outputs\.[\w-]*(?:authori|allowed|permission|trusted|member|maintainer|should_run)[\w-]*/i;

/** @param isOpen the action itself does not ask who starts it */
export function startedBy(root: ConfigValue, job: ConfigValue, conditions: readonly string[], isOpen: boolean): Started {
  const on = valueAt(root, 'on') ?? valueAt(root, 'true');
  const events =
    on?.kind === 'map' ? on.entries.map(({ key }) => key) : on?.kind === 'list' ? itemsOf(on).flatMap((item) => textOf(item) ?? []) : [textOf(on) ?? ''];
  const open = events.filter((event) => OPEN_EVENTS.includes(event) && conditions.every((condition) => letsIn(condition, event)));
  const rights = rightsOf(valueAt(job, 'permissions') ?? valueAt(root, 'permissions'));
  const privileged =
    open.length === 0 || rights === undefined
      ? undefined
      : `the event ${open.map((event) => `\`${event}\``).join(', ')} carries text of anybody, and the job holds ${rights}`;
  const types = (event: string) => itemsOf(valueAt(on, event, 'types')).flatMap((item) => textOf(item) ?? []);
  // whoever opens an issue is who starts the run, and is asked for his rights by the action
  const isByAuthor = !isOpen && open.every((event) => /^(?:issues|pull_request_target|discussion)$/.test(event) && types(event).join() === 'opened');
  return { events, privileged, isByAuthor };
}

/** Whether a condition lets strangers start it by an event: one of its alternatives speaks of no other event and asks for no author. */
const letsIn = (condition: string, event: string): boolean =>
  alternatives(condition).some((each) => {
    const events = [...each.matchAll(/\bgithub\.event_name\s*==\s*['"](\w+)['"]/g)].map(([, name]) => name);
    return (events.length === 0 || events.includes(event)) && !GATED.test(each);
  });

/** `a || (b || c && d)` → a, b, c && d. What stands in brackets within a conjunction stays one. */
function alternatives(condition: string): string[] {
  let text = condition.trim();
  for (let inner: string | undefined = text; inner !== undefined; inner = unwrapped(text)) text = inner.trim();
  const parts: string[] = [];
  let begun = 0;
  for (const at of topLevel(text))
    if (text.startsWith('||', at)) {
      parts.push(text.slice(begun, at));
      begun = at + 2;
    }
  return begun === 0 ? [text] : [...parts, text.slice(begun)].flatMap(alternatives);
}

/** Without `${{ }}` or brackets around the whole; undefined where there are none. */
function unwrapped(text: string): string | undefined {
  const expression = /^\$\{\{((?:(?!\}\})[\s\S])*)\}\}$/.exec(text)?.[1];
  if (expression !== undefined) return expression;
  return text.startsWith('(') && text.endsWith(')') && topLevel(text).length === 0 ? text.slice(1, -1) : undefined;
}

/** The places of a text that stand in no brackets and no string; brackets themselves do not count. */
function topLevel(text: string): number[] {
  const places: number[] = [];
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === "'") isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (letter === '(') depth++;
    else if (letter === ')') depth--;
    else if (depth === 0) places.push(at);
  }
  return places;
}

/** @returns what the token may do, where it may write; undefined where it may not */
function rightsOf(permissions: ConfigValue | undefined): string | undefined {
  if (permissions === undefined) return 'whatever rights the repository gives by default';
  const text = textOf(permissions);
  if (text !== undefined) return text === 'write-all' ? 'a token that may write everything' : undefined;
  const write = entriesOf(permissions).filter(({ value }) => textOf(value) === 'write');
  return write.length === 0 ? undefined : `a token that may write (${write.map(({ key }) => key).join(', ')})`;
}

/** Whether an expression carries words of somebody who is not asked for his rights. */
export function untrustedIn(expression: string, started: Started, isOpen: boolean): boolean {
  if (!WORDS.test(expression) || /==|!=|\b(?:contains|startsWith|endsWith)\(/.test(expression)) return false;
  if (isOpen) return true;
  // the action asks whoever wrote the comment for his rights
  return !started.isByAuthor && !/^[^|&]*\bgithub\.event\.(?:comment|review)\.body\b[^|&]*$/.test(expression);
}
