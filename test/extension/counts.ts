/**
 * Counts what passes and fails and writes it to the file named by AI_LINT_TEST_COUNTS, which is how the results leave the editor.
 * Called first thing in every suite; at the top of a file it would count the tests of all files.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, type Context } from 'mocha';

export function countResults(): void {
  afterEach(function (this: Context) {
    const file = process.env.AI_LINT_TEST_COUNTS;
    if (!file) return;
    const counts = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { passed: number; failed: number }) : { passed: 0, failed: 0 };
    if (this.currentTest?.isPassed()) counts.passed++;
    else counts.failed++;
    writeFileSync(file, JSON.stringify(counts));
  });
}
