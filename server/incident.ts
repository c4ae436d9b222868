/**
 * The note on a leaked key, for the document at hand: what the command `ai-lint incident` writes, from the texts as they are in the editor. Git is
 * asked when the user asks for the note.
 */

import type { Engine, Finding, Rule } from '../engine/index';
import { decodeBytes } from '../engine/index';
import { investigate } from '../incident/investigate';
import { leaksOf } from '../incident/leak';
import { incidentNote } from '../incident/note';
import { usagePages } from '../models/_usage-pages';
import { version } from '../package.json';
import { today } from '../workspace/clock';
import { isIn, rangeOf } from './diagnostics';
import type { FindingPlace, IncidentNote } from './protocol';
import type { Session } from './session';
import { textsOf } from './texts';
import { keyOf } from './watched';

export interface IncidentContext {
  session: Session;
  engine: Pick<Engine, 'keysIn' | 'rules'>;
  versionOf: (uri: string) => number | undefined;
  /** The notebook that a cell is of; the address itself for anything else. */
  documentOf: (uri: string) => string;
}

/** Rules whose findings are about a key that somebody can read. */
export const isAboutKeys = (rules: readonly Rule[], { ruleId }: Finding): boolean => rules.find(({ id }) => id === ruleId)?.category === 'keys';

/** @returns undefined where there is no key at the place (any more), or its text is no single literal */
export async function incidentNoteAt({ session, engine, versionOf, documentOf }: IncidentContext, place: FindingPlace): Promise<IncidentNote | undefined> {
  const { range, ruleId } = place;
  const uri = documentOf(place.uri);
  await session.settled(uri);
  // other files that hold the same key are told, too
  await session.rested(uri);
  const key = keyOf(uri);
  const entry = session.known.get(key);
  if (entry?.root === undefined) return undefined;
  const { root } = entry;
  const isThere = (finding: Finding) => {
    const { start, end } = rangeOf(finding.location, entry.addresses);
    return (
      finding.ruleId === ruleId &&
      isIn(place.uri, finding.location, entry.addresses) &&
      start.line === range.start.line &&
      start.character === range.start.character &&
      end.line === range.end.line
    );
  };
  const wanted = entry.findings.find(isThere);
  if (!wanted || !isAboutKeys(engine.rules, wanted)) return undefined;
  const texts = textsOf(key, entry, session.open, versionOf);
  const read = (name: string) => {
    const text = texts.read(name);
    return text === undefined ? undefined : Buffer.from(text);
  };
  const decode = (bytes: Uint8Array) => decodeBytes(bytes).text;
  const leaksIn = (findings: readonly Finding[]) => leaksOf({ findings, read, decode, keysIn: engine.keysIn });
  const [own] = leaksIn([wanted]);
  if (!own) return undefined;
  // the same key may stand in other files of the folder
  const others = [...session.known.entries()].flatMap(([, each]) => (each.root === root ? each.findings : []));
  const all = leaksIn([wanted, ...others.filter((finding) => finding !== wanted && isAboutKeys(engine.rules, finding))]);
  const leak = all.find(({ secret }) => secret === own.secret) ?? own;
  const investigation = await investigate({ root, leaks: [leak], history: false, keysIn: engine.keysIn, listed: (paths) => paths });
  return { markdown: incidentNote(investigation, { tool: { name: 'ai-lint', version }, today: today(), usagePages }) };
}
