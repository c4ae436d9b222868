/**
 * What the client knows of the rules: their titles, and the addresses under which their pages open. It knows no editor, so that the tests
 * can load it.
 */
import { rules } from './rules.gen';

/** @returns the rule's title; its id where the client does not know it. */
export const titleOf = (ruleId: string): string => rules.find(({ id }) => id === ruleId)?.title ?? ruleId;

/** @param path of an address like `vscode://ai-lint.ai-lint/rule/<id>`. @returns the id; undefined when it names no rule. */
export function ruleOfAddress(path: string): string | undefined {
  const id = /^\/rule\/([^/]+)\/?$/.exec(path)?.[1];
  return rules.find((rule) => rule.id === id)?.id;
}

/** @param scheme the editor's own. @returns the address of a rule's page, with `{rule}` where the id stands. */
export const addressTemplate = (scheme: string): string => `${scheme}://ai-lint.ai-lint/rule/{rule}`;
