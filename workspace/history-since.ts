/** The question of how old keys are, for hosts: what answers it is loaded when it is asked, which few scans do. */
import type { Host } from '../engine/index';

/** @param root absolute, what paths are relative to */
export function historySince(root: string): NonNullable<Host['inHistorySince']> {
  let answers: Promise<NonNullable<Host['inHistorySince']>> | undefined;
  return async (file, texts) => {
    answers ??= import('./key-dates').then(({ keyDates }) => keyDates(root));
    return (await answers)(file, texts);
  };
}
