/** A folder that is open, and how far its checks have come. */
import type { Project } from './project';

export interface Folder {
  project: Project;
  /** Goes up with everything that may change what is found. */
  revision: number;
  /** Revision of the last check of everything; -1 before the first. */
  checked: number;
  /** Milliseconds that took, and how many files it looked at. */
  took: number;
  files: number;
  /** When it was last asked which files there are, where nobody tells. */
  lookedAt: number;
}

/** Where the whole folder takes no longer than this, or has so few files, nothing is checked before it. */
const BLINK = 80;
const FEW = 20;

export const isQuick = ({ took, files, checked }: Folder) => took <= BLINK || (checked >= 0 && files <= FEW);
export const isChecked = ({ checked, revision }: Folder) => checked === revision;
