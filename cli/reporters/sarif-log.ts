/**
 * The parts of a SARIF log that this program writes and reads again: types, the order of results and notifications, and how a log read from a file is checked. SARIF
 * has many more; what is not named here is passed on as it stands.
 */

export const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
export const FINGERPRINT = 'aiLint/v1';

export type SarifLevel = 'error' | 'warning' | 'note';

export interface SarifRegion {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

export interface SarifLocation {
  physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string }; region?: SarifRegion };
  [more: string]: unknown;
}

export interface SarifFlow {
  message?: unknown;
  threadFlows: { locations: unknown[] }[];
}

export interface SarifResult {
  ruleId: string;
  ruleIndex?: number;
  level: SarifLevel;
  message: { text: string };
  locations: SarifLocation[];
  codeFlows?: SarifFlow[];
  relatedLocations?: unknown[];
  partialFingerprints: Record<string, string>;
  fixes?: unknown[];
  baselineState?: 'new' | 'unchanged' | 'absent';
  /** `omittedSteps` and `omittedSources` say how many of them a limit left out. */
  properties: { confidence?: string; omittedSteps?: number; omittedSources?: number };
}

export interface SarifNotification {
  descriptor: { id: string; index: number };
  level: SarifLevel;
  message: { text: string };
  locations?: SarifLocation[];
  properties?: Record<string, unknown>;
}

/** What a kind of notification is about. */
export interface SarifNotificationKind {
  id: string;
  [more: string]: unknown;
}

export interface SarifRule {
  id: string;
  relationships?: { target: { id: string; index: number; toolComponent: { name: string; index: number } }; [more: string]: unknown }[];
  [more: string]: unknown;
}

export interface SarifTaxonomy {
  name: string;
  taxa: { id: string; [more: string]: unknown }[];
  [more: string]: unknown;
}

export interface SarifRun {
  tool: {
    driver: {
      name: string;
      version: string;
      rules: SarifRule[];
      notifications: SarifNotificationKind[];
      supportedTaxonomies: { name: string; index: number }[];
      [more: string]: unknown;
    };
  };
  automationDetails: { id: string };
  taxonomies: SarifTaxonomy[];
  invocations: { executionSuccessful: boolean; exitCode: number; toolExecutionNotifications: SarifNotification[] }[];
  results: SarifResult[];
  [more: string]: unknown;
}

export interface SarifLog {
  $schema: string;
  version: '2.1.0';
  runs: SarifRun[];
}

export const textOf = (log: SarifLog): string => `${JSON.stringify(log, null, 2)}\n`;

/** The file of a result, decoded. */
export function pathOf(result: SarifResult): string {
  const uri = result.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

export const regionOf = (result: SarifResult): SarifRegion | undefined => result.locations[0]?.physicalLocation.region;

/** By file, place and rule, as the engine orders findings. */
export function byPlace(a: SarifResult, b: SarifResult): number {
  const [left, right] = [regionOf(a), regionOf(b)];
  return (
    compare(pathOf(a), pathOf(b)) ||
    (['startLine', 'startColumn', 'endLine', 'endColumn'] as const).reduce((order, key) => order || (left?.[key] ?? 0) - (right?.[key] ?? 0), 0) ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.partialFingerprints[FINGERPRINT] ?? '', b.partialFingerprints[FINGERPRINT] ?? '')
  );
}

/** By kind, file and text. */
export function byKind(a: SarifNotification, b: SarifNotification): number {
  const uri = ({ locations }: SarifNotification) => locations?.[0]?.physicalLocation.artifactLocation.uri ?? '';
  return compare(a.descriptor.id, b.descriptor.id) || compare(uri(a), uri(b)) || compare(a.message.text, b.message.text);
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * @param text of a file
 * @returns its log, or why it is none of this program's, as the end of a sentence
 */
export function readLog(text: string): SarifLog | { problem: string } {
  let log: unknown;
  try {
    log = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'is not JSON' };
  }
  if (!isObject(log) || log.version !== '2.1.0' || !Array.isArray(log.runs)) return { problem: 'is not a SARIF 2.1.0 log' };
  const own = log.runs.every(isOwnRun);
  return own && log.runs.length > 0 ? (log as unknown as SarifLog) : { problem: 'holds a run that was not written by ai-lint --format sarif, or none' };
}

function isOwnRun(run: unknown): boolean {
  if (!isObject(run) || !isObject(run.tool) || !isObject(run.tool.driver)) return false;
  const { driver } = run.tool;
  const lists = [driver.rules, driver.notifications, run.results, run.taxonomies, run.invocations];
  if (driver.name !== 'ai-lint' || typeof driver.version !== 'string' || !isObject(run.automationDetails) || !lists.every(Array.isArray)) return false;
  if (!(run.invocations as unknown[]).every((each) => isObject(each) && Array.isArray(each.toolExecutionNotifications))) return false;
  return (run.results as unknown[]).every(
    (result) =>
      isObject(result) &&
      typeof result.ruleId === 'string' &&
      isObject(result.message) &&
      isObject(result.properties) &&
      Array.isArray(result.locations) &&
      isPlace(result.locations[0]) &&
      isObject(result.partialFingerprints) &&
      typeof result.partialFingerprints[FINGERPRINT] === 'string',
  );
}

const isPlace = (location: unknown): boolean =>
  isObject(location) &&
  isObject(location.physicalLocation) &&
  isObject(location.physicalLocation.artifactLocation) &&
  typeof location.physicalLocation.artifactLocation.uri === 'string';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
