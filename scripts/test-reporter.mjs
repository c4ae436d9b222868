/**
 * A reporter for node:test that prints failures only, each with its file, names and message, and writes the two counts to
 * the file named by AI_LINT_TEST_COUNTS. Suites and the runner's own entry for a file are not counted.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

export default async function* report(events) {
  let passed = 0;
  let failed = 0;
  const names = [];
  const perFile = new Map();
  for await (const { type, data } of events) {
    if (type === 'test:start') names[data.nesting] = data.name;
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const failure = type === 'test:fail' ? data.details.error : undefined;
    const onlyParts = failure?.failureType === 'subtestsFailed';
    if (data.details.type === 'suite' && (!failure || onlyParts)) continue;
    if (onlyParts || data.skip !== undefined) continue;
    const file = relative(process.cwd(), data.file ?? data.name);
    const count = perFile.get(file) ?? { passed: 0, failed: 0 };
    perFile.set(file, count);
    if (failure) {
      failed++;
      count.failed++;
      const title = [...names.slice(0, data.nesting), data.name].join(' › ');
      yield `\nFAILED ${file}: ${title}\n${indent(describe(failure))}\n\n`;
    } else {
      passed++;
      count.passed++;
    }
  }
  for (const [file, count] of perFile) yield `${count.failed ? 'FAILED' : 'ok    '} ${file} (${count.passed + count.failed})\n`;
  if (process.env.AI_LINT_TEST_COUNTS) writeFileSync(process.env.AI_LINT_TEST_COUNTS, JSON.stringify({ passed, failed }));
}

function describe(failure) {
  const cause = failure.cause ?? failure;
  if (!(cause instanceof Error)) return String(cause?.message ?? cause);
  const place = (cause.stack ?? '').split('\n').find((line) => /^\s+at .*(test|engine|cli|workspace|server|scripts|models|rules)\//.test(line));
  return [cause.message, ...(place ? [place.trim()] : [])].join('\n');
}

const indent = (text) => text.replace(/^/gm, '  ');
