/** What is asked of the versions of an ecosystem. What is no version or no range satisfies nothing and is never an error. */
export interface Versioning {
  isVersion(version: string): boolean;
  /** Negative, zero or positive, like a sort function; both must be versions. */
  compare(a: string, b: string): number;
  /** Pre-releases count as any other version. */
  satisfies(version: string, range: string): boolean;
  /** A version below which the range admits none: its lower bound, '0' where it has none. Undefined for what is no range. */
  lowest(range: string): string | undefined;
}
