/**
 * Several logs of this program as one with one run, the log that one scan of everything would have written: rules, taxonomies and notifications are joined and their
 * indexes made anew, results stand once and in order. It knows no files.
 */
import { LIMIT_KIND, omittedResults } from './sarif-limits';
import {
  byKind,
  byPlace,
  compare,
  FINGERPRINT,
  pathOf,
  regionOf,
  type SarifLog,
  type SarifResult,
  type SarifRule,
  type SarifRun,
  type SarifTaxonomy,
  SCHEMA,
} from './sarif-log';

export interface Merged {
  log: SarifLog;
  /** Results that limits had left out of the parts. */
  omitted: number;
}

/**
 * @param logs of one version of the program, at least one
 * @returns the joined log, or why they do not belong together
 */
export function mergeLogs(logs: readonly SarifLog[]): Merged | { problem: string } {
  const runs = logs.flatMap((log) => log.runs);
  const [first] = runs;
  if (!first) return { problem: 'there is nothing to merge' };
  const versions = [...new Set(runs.map(({ tool }) => tool.driver.version))];
  if (versions.length > 1) return { problem: `they were written by different versions: ${versions.join(', ')}` };
  const categories = [...new Set(runs.map(({ automationDetails }) => automationDetails.id))];
  if (categories.length > 1) return { problem: `they have different categories: ${categories.join(', ')}` };

  const taxonomies = joinedTaxonomies(runs);
  const rules = joinedRules(runs, taxonomies);
  const kinds = distinct(
    runs.flatMap(({ tool }) => tool.driver.notifications),
    ({ id }) => id,
  ).sort((a, b) => Number(a.id === LIMIT_KIND.id) - Number(b.id === LIMIT_KIND.id) || compare(a.id, b.id));
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const results = distinct(
    runs.flatMap((run) => run.results),
    identityOf,
  ).map((result): SarifResult => ({ ...result, ...(ruleIndex.has(result.ruleId) ? { ruleIndex: ruleIndex.get(result.ruleId) } : {}) }));
  const invocations = runs.flatMap((run) => run.invocations);
  const notifications = distinct(
    invocations.flatMap(({ toolExecutionNotifications }) => toolExecutionNotifications),
    (note) => JSON.stringify([note.descriptor.id, note.message.text, note.locations, note.properties]),
  ).map((note) => ({ ...note, descriptor: { id: note.descriptor.id, index: kinds.findIndex(({ id }) => id === note.descriptor.id) } }));

  const driver = {
    ...first.tool.driver,
    rules,
    notifications: kinds,
    supportedTaxonomies: taxonomies.map(({ name }, index) => ({ name, index })),
  };
  const run: SarifRun = {
    ...first,
    tool: { ...first.tool, driver },
    taxonomies,
    invocations: [
      {
        executionSuccessful: invocations.every(({ executionSuccessful }) => executionSuccessful),
        exitCode: Math.max(...invocations.map(({ exitCode }) => exitCode)),
        toolExecutionNotifications: notifications.sort(byKind),
      },
    ],
    results: results.sort(byPlace),
  };
  return { log: { $schema: SCHEMA, version: '2.1.0', runs: [run] }, omitted: runs.reduce((sum, each) => sum + omittedResults(each), 0) };
}

/** Identities are unique within a file. */
const identityOf = (result: SarifResult): string => JSON.stringify([result.ruleId, pathOf(result), result.partialFingerprints[FINGERPRINT], regionOf(result)]);

/** The first of each name, in order. */
function distinct<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  const byName = new Map<string, T>();
  for (const item of items) {
    const name = nameOf(item);
    if (!byName.has(name)) byName.set(name, item);
  }
  return [...byName.values()];
}

function joinedTaxonomies(runs: readonly SarifRun[]): SarifTaxonomy[] {
  const all = runs.flatMap((run) => run.taxonomies);
  return distinct(all, ({ name }) => name).map((taxonomy) => {
    const taxa = distinct(
      all.filter(({ name }) => name === taxonomy.name).flatMap((each) => each.taxa),
      ({ id }) => id,
    );
    return { ...taxonomy, taxa: taxa.sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })) };
  });
}

function joinedRules(runs: readonly SarifRun[], taxonomies: readonly SarifTaxonomy[]): SarifRule[] {
  const rules = distinct(
    runs.flatMap(({ tool }) => tool.driver.rules),
    ({ id }) => id,
  );
  return rules.map((rule) => ({
    ...rule,
    ...(rule.relationships && {
      relationships: rule.relationships.map((relationship) => {
        const { id, toolComponent } = relationship.target;
        const index = taxonomies.findIndex(({ name }) => name === toolComponent.name);
        const taxon = taxonomies[index]?.taxa.findIndex((each) => each.id === id) ?? -1;
        return { ...relationship, target: { id, index: taxon, toolComponent: { name: toolComponent.name, index } } };
      }),
    }),
  }));
}
