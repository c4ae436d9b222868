/**
 * A plan as promptfoo's configuration: YAML with a comment at each part that says which finding or place it comes from. The YAML package prints it, so that no text of
 * the scanned project can become something else than a text.
 */
import { Document, isMap, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';
import { clean } from '../reporters/terminal-text';
import type { Plan } from './plan';
import type { Probe, Reason } from './probes';

/** Places that a comment names; of more only how many. */
const MOST_PLACES = 4;
/** What is left out and named. */
const MOST_LEFT_OUT = 12;

const HEAD = ` Attacks on this project for promptfoo, written by \`ai-lint redteam\` from the code. Read it, fill in what the comments ask for, then run
 \`npx promptfoo validate config -c <this file>\` and \`npx promptfoo redteam run -c <this file>\`, against a test instance only: probes of tools do what the tools do.
 promptfoo makes many probes with a service of its own, which is sent the purpose below; PROMPTFOO_DISABLE_REMOTE_GENERATION=true keeps it from that, and
 then makes only those that your own model can make.`;

/** @param say hides what no file may hold */
export function yamlOf(plan: Plan, say: (text: string) => string): string {
  const document = new Document({
    description: say(`Attacks on ${plan.project}`),
    prompts: plan.prompts.map(({ label, raw }) => ({ label: say(label), raw: say(raw) })),
    targets: plan.targets.map(({ id, label, config, prompts }) => ({ id, label: say(label), ...(config && { config }), prompts: prompts.map(say) })),
    ...(plan.variables.length > 0 && {
      defaultTest: { vars: Object.fromEntries(plan.variables.map(({ name, code }) => [name, `an example of ${say(code)}`])) },
    }),
    redteam: {
      purpose: say(plan.purpose),
      injectVar: 'prompt',
      numTests: 5,
      plugins: plan.plugins.map(({ id, config }) => ({ id, ...(config && { config: sayDeep(config, say) }) })),
      strategies: plan.strategies.map(({ id }) => ({ id })),
    },
  });
  const rest = plan.leftOut.length - MOST_LEFT_OUT;
  const leftOut = [...plan.leftOut.slice(0, MOST_LEFT_OUT), ...(rest > 0 ? [`… and ${rest} more`] : [])].map((text) => `   ${oneLine(say(text))}`);
  document.commentBefore = [HEAD, ...(leftOut.length > 0 ? ['', ' Nothing is aimed at:', ...leftOut] : [])].join('\n');
  const at = (...path: (string | number)[]) => document.getIn(path, true) as Node;
  const parts = [
    ['prompts', plan.prompts],
    ['targets', plan.targets],
    ['redteam.plugins', plan.plugins],
    ['redteam.strategies', plan.strategies.map((probe) => ({ ...probe, notes: notesOf(probe) }))],
  ] as const;
  for (const [key, entries] of parts)
    for (const [index, entry] of entries.entries()) remark(at(...key.split('.'), index), entry.reasons, 'notes' in entry ? entry.notes : [], say);
  const variables = document.has('defaultTest') ? pairOf(document.contents as YAMLMap, 'defaultTest') : undefined;
  if (variables) (variables.key as Scalar).commentBefore = ' Values that the code fills in: put in ones that it could.';
  for (const pair of (document.contents as YAMLMap).items.slice(1)) (pair.key as Scalar).spaceBefore = true;
  return document.toString({ lineWidth: 0, blockQuote: 'literal' });
}

const notesOf = ({ id }: Probe): string[] => (id === 'basic' ? ['the probes as they are'] : []);

function remark(node: Node, reasons: readonly Reason[], notes: readonly string[], say: (text: string) => string): void {
  const shown = reasons.slice(0, MOST_PLACES).map(({ what, location }) => `${what}, ${location.path}:${location.line}`);
  const rest = reasons.length - shown.length;
  const lines = [...shown, ...(rest > 0 ? [`… and ${rest} more`] : []), ...notes].map((line) => ` ${oneLine(say(line))}`);
  if (lines.length > 0) node.commentBefore = lines.join('\n');
}

/** A comment ends with its line, and hides nothing. */
const oneLine = (text: string): string => clean(text.replace(/\s+/g, ' '));

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return isMap(map) ? map.items.find((pair) => pair.key instanceof Scalar && pair.key.value === key) : undefined;
}

function sayDeep(value: unknown, say: (text: string) => string): unknown {
  if (typeof value === 'string') return say(value);
  if (Array.isArray(value)) return value.map((item) => sayDeep(item, say));
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sayDeep(item, say)])) : value;
}
