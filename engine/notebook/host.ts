/**
 * Where notebooks enter and leave the engine: a host that hands out the text that is analysed in place of a notebook's JSON, and results in
 * which all places are those of the file, with the cell beside them.
 */
import { decodeBytes } from '../decode';
import type { CellPlace, Edit, Finding, Location, Notice, Step } from '../finding';
import type { CheckResult, Host } from '../host';
import { byPlace } from '../identity';
import { type LineIndex, lineIndex } from '../text';
import { isNotebook } from './form';
import { type NotebookView, notebookView } from './view';

const encoder = new TextEncoder();

/** @returns what is analysed of a file: of a notebook its text, of others the bytes themselves */
export const analysedBytes = (path: string, bytes: Uint8Array): Uint8Array =>
  isNotebook(path) ? encoder.encode(notebookView(decodeBytes(bytes).text).text) : bytes;

export interface Notebooks {
  /** Reads notebooks as they are analysed. */
  host: Host;
  /** @param location in what is analysed. @returns the cell it lies in; undefined for other files and other parts of notebooks */
  cellAt(location: Location): CellPlace | undefined;
  /** @returns the result with places in the files */
  placed(result: CheckResult): CheckResult;
}

export function openNotebooks(host: Host): Notebooks {
  /** Of the notebook that was read last: most are read once. */
  let last: { path: string; view: NotebookView; file: string } | undefined;
  const open = (path: string) => {
    if (last?.path === path) return last;
    const bytes = host.read(path);
    if ('error' in bytes) return undefined;
    const file = decodeBytes(bytes).text;
    last = { path, view: notebookView(file), file };
    return last;
  };
  return {
    host: {
      ...host,
      read: (path) => {
        if (!isNotebook(path)) return host.read(path);
        last = undefined;
        const bytes = host.read(path);
        if ('error' in bytes) return bytes;
        const file = decodeBytes(bytes).text;
        last = { path, view: notebookView(file), file };
        return encoder.encode(last.view.text);
      },
      // a script's specifier of a file has a slash, which no module of Python has
      resolve: (from, specifier) => host.resolve(isNotebook(from) && specifier.includes('/') ? `${from}.ts` : from, specifier),
      problem: (path) => {
        const problem = isNotebook(path) ? open(path)?.view.problem : undefined;
        return problem && ({ path, ...problem } satisfies Notice);
      },
    },
    cellAt: (location) => (isNotebook(location.path) ? open(location.path)?.view.cellAt(location) : undefined),
    placed: (result) => (touches(result) ? placed(result, open) : result),
  };
}

type Open = (path: string) => { view: NotebookView; file: string } | undefined;

const placesOf = ({ location, origins, changed }: Finding): Location[] => [
  location,
  ...(changed ? [changed.location] : []),
  ...origins.flatMap((origin) => [origin.location, ...origin.trace.map((step) => step.location)]),
];

const touches = ({ findings, suppressed, unusedSuppressions, suppressionProblems, modelCalls, baseline }: CheckResult): boolean =>
  [...findings, ...suppressed.map(({ finding }) => finding), ...(baseline?.known ?? []).map(({ finding }) => finding)].some((finding) =>
    placesOf(finding).some(({ path }) => isNotebook(path)),
  ) || [...suppressed, ...unusedSuppressions, ...suppressionProblems, ...(modelCalls ?? [])].some(({ location }) => isNotebook(location.path));

function placed(result: CheckResult, open: Open): CheckResult {
  const places = new Map<string, { view: NotebookView; lines: LineIndex } | undefined>();
  const at = (location: Location): Location => {
    const { path } = location;
    if (!isNotebook(path)) return location;
    if (!places.has(path)) {
      const found = open(path);
      places.set(path, found && { view: found.view, lines: lineIndex(found.file) });
    }
    const place = places.get(path);
    if (!place) return location;
    const { start, end } = place.view.toFile(location);
    const cell = place.view.cellAt(location);
    return { ...place.lines.location(path, start, end), ...(cell && { cell }) };
  };
  const step = (each: Step): Step => ({ ...each, location: at(each.location) });
  const moved = <T extends { location: Location }>(each: T): T => ({ ...each, location: at(each.location) });
  const finding = (each: Finding): Finding => ({
    ...moved(each),
    origins: each.origins.map((origin) => ({ ...moved(origin), trace: origin.trace.map(step) })),
    ...(each.changed && { changed: step(each.changed) }),
  });
  return {
    ...result,
    findings: result.findings.map(finding).sort(byPlace),
    ...(result.baseline && { baseline: placedBaseline(result.baseline, finding) }),
    suppressed: result.suppressed.map((each) => ({ ...moved(each), finding: finding(each.finding) })),
    unusedSuppressions: result.unusedSuppressions.map(moved),
    suppressionProblems: result.suppressionProblems.map(moved),
    ...(result.modelCalls && { modelCalls: result.modelCalls.map(moved) }),
  };
}

/** `unused` looks for files when it is asked. */
const placedBaseline = (baseline: NonNullable<CheckResult['baseline']>, placed: (finding: Finding) => Finding): NonNullable<CheckResult['baseline']> => ({
  known: baseline.known.map((each) => ({ ...each, finding: placed(each.finding) })),
  get unused() {
    return baseline.unused;
  },
});

/** @returns the edits of a notebook's text as edits of its file; undefined where one of them is none of a cell */
export function editsOfFile(view: NotebookView, edits: readonly Edit[]): Edit[] | undefined {
  const found = edits.map((edit) => view.fileEdit(edit));
  return found.every((edit) => edit !== undefined) ? found : undefined;
}
