/** The AI estate in the HTML report: how much there is of what, and the inventory's picture of what hangs together. Nothing where the scan was not asked for the estate. */
import type { Estate } from '../../engine/index';
import { graphSection } from '../inventory/picture';
import { productionOf } from '../inventory/surface';
import { plural, type Report } from '../report';
import { type Markup, markup } from './markup';
import { redactDeep } from './redact';

const COUNTED: readonly (readonly [keyof Estate, string, string?])[] = [
  ['endpoints', 'endpoint'],
  ['agents', 'agent'],
  ['calls', 'call', 'calls of models'],
  ['tools', 'tool'],
  ['servers', 'MCP server'],
  ['stores', 'vector store'],
  ['data', 'data set or model file', 'data sets and model files'],
  ['hosts', 'host'],
];

export function estateSection(report: Report): Markup | undefined {
  const { estate } = report.result;
  if (!estate) return undefined;
  // keys that are known by their names alone look like names of tools and models; what is random is dots already
  const shapes = report.shapes.filter(({ prefix }) => prefix !== '');
  const seen = productionOf(redactDeep(estate, shapes));
  const counts = COUNTED.flatMap(([kind, one, many]) => (seen[kind].length === 0 ? [] : [plural(seen[kind].length, one, many)])).join(', ');
  return graphSection(
    seen,
    'What there is of AI',
    markup`<p>${counts}; without tests and examples. All of it, with places: <code>ai-lint inventory</code></p>`,
  );
}
