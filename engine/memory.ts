/**
 * What a host that lives longer than one check lets the engine keep: of every file what the gate saw, and the facts of those that were
 * parsed. All of it follows from the file's bytes alone, so it stays true until the host gives the file another revision.
 */
import type { ClientMark } from './client/marks';
import type { ConfigurationResult } from './configuration';
import type { Facts } from './dataflow/graph';
import type { Finding, Notice } from './finding';
import type { Gate, GateScan } from './gate';
import type { FrontEnd } from './ir/ir';
import type { FoundKey } from './keys';

/** Made by `createMemory`, given with every check of the same folder. Nothing in it is for hosts to read. */
export interface Memory {
  /** @returns what is known of a file as it is now; something new and empty when it changed. */
  file(path: string, revision: Revision, gate: Gate): Remembered;
  /** Parsers, which take time to load and memory that is not given back. */
  frontEnds: Map<string, FrontEnd>;
  /** What was found in manifests, and the files that were read for it. */
  dependencies?:
    | { asked: string; read: readonly (readonly [path: string, revision: Revision | undefined])[]; findings: Finding[]; notices: Notice[] }
    | undefined;
}

/** Changes whenever the bytes of a file do. */
export type Revision = string | number;

/** What is known of the bytes of one file. */
export interface Remembered {
  gated?: Gated;
  /** With its byte order mark taken off; for files with a finding's place or facts in them. */
  text?: { text: string; notice: Notice | undefined };
  facts?: { parser: string; facts: Facts; notices: readonly Notice[] };
  /** What rules on configuration files found, when they last looked. */
  configuration?: ConfigurationResult;
}

/** What the gate says of a file, or why it did not look. */
export type Gated = { length: number } & (
  | { problem: string }
  | { scan: GateScan; keys: readonly FoundKey[]; marks?: readonly ClientMark[]; notice?: Notice | undefined }
);

/** @returns an empty memory */
export function createMemory(): Memory {
  const files = new Map<string, { revision: Revision; known: Remembered }>();
  let gate: Gate | undefined;
  return {
    frontEnds: new Map(),
    file(path, revision, current) {
      // other models, other words: what was parsed stays true
      if (gate !== current) for (const { known } of files.values()) delete known.gated;
      gate = current;
      const before = files.get(path);
      if (before?.revision === revision) return before.known;
      const known: Remembered = {};
      files.set(path, { revision, known });
      return known;
    },
  };
}
