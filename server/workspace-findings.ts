/** All that is known, as plain data for a client that lists it (FINDINGS in protocol.ts). */
import type { Rule } from '../engine/index';
import { rangeOf, uriAt } from './diagnostics';
import type { Known } from './known';
import type { WorkspaceFinding } from './protocol';

/** @returns the findings by file and place */
export function workspaceFindings(known: Known, rules: readonly Rule[]): WorkspaceFinding[] {
  const categories = new Map<string, string>(rules.map(({ id, category }) => [id, category]));
  return [...known.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { findings, addresses }]) =>
      findings.map(({ ruleId, severity, message, confidence, location, origins }): WorkspaceFinding => {
        const at = (place: typeof location) => ({
          uri: uriAt(place, addresses),
          range: rangeOf(place, addresses),
          ...(place.cell && addresses.cells?.(place.path) && { cell: { notebook: addresses.uriOf(place.path), number: place.cell.number } }),
        });
        return {
          ...at(location),
          ruleId,
          severity,
          category: categories.get(ruleId) ?? '',
          message,
          confidence,
          path: (origins[0]?.trace ?? []).map((step) => ({ ...at(step.location), what: step.what })),
        };
      }),
    );
}
