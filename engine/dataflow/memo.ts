/**
 * What was found of values or calls, by file and number: tables of files are smaller and several times faster than one map of all. What was
 * found with the help of what a later round of the call graph may know better is kept apart, and forgotten between rounds.
 */
import { fileOf, nodeOf } from './program';

export class Memo<Found> {
  private readonly lasting: (Found | undefined)[][];
  private loose: (Found | undefined)[][];

  /** @param files how many there are */
  constructor(files: number) {
    this.lasting = Array.from({ length: files }, () => []);
    this.loose = Array.from({ length: files }, () => []);
  }

  /** @returns what stays so */
  lastingAt(ref: number): Found | undefined {
    return (this.lasting[fileOf(ref)] as (Found | undefined)[])[nodeOf(ref)];
  }

  /** @returns what holds for this round */
  looseAt(ref: number): Found | undefined {
    return (this.loose[fileOf(ref)] as (Found | undefined)[])[nodeOf(ref)];
  }

  has(ref: number): boolean {
    return this.lastingAt(ref) !== undefined || this.looseAt(ref) !== undefined;
  }

  keep(ref: number, found: Found, isLasting: boolean): void {
    if (isLasting) (this.lasting[fileOf(ref)] as (Found | undefined)[])[nodeOf(ref)] = found;
    else (this.loose[fileOf(ref)] as (Found | undefined)[])[nodeOf(ref)] = found;
  }

  /** Forgets what a later round may know better, of some files or of all. */
  forgetLoose(files?: ReadonlySet<number>): void {
    this.loose = this.loose.map((known, file) => (!files || files.has(file) ? [] : known));
  }
}
