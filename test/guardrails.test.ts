/**
 * Guardrail calls on the way of a value: a line that says `warning: words` has a finding that was lowered and whose message has these
 * words, a line that says `error` one that was not. Compared both ways.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { levelsOf } from '../engine/config';
import { createEngine } from '../engine/index';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { checkProject, loadProjects } from './support/fixtures';

describe('guardrails', () => {
  const engine = createEngine({ rules, models });
  const levels = levelsOf(rules, 'recommended');

  for (const project of loadProjects('test-fixtures/guardrails', models)) {
    test(project.name, async () => {
      const findings = await checkProject(engine, project, levels);
      const found = findings.map((finding) => ({ line: finding.location.line, severity: finding.severity, message: finding.message }));
      const wanted = project.files.flatMap(({ text }) =>
        text.split('\n').flatMap((line, index) => {
          const comment = /(?:\/\/|#) (warning|error)(?:: (.*))?$/.exec(line);
          return comment ? [{ line: index + 1, severity: comment[1] as string, words: comment[2] ?? '' }] : [];
        }),
      );
      assert.ok(wanted.some(({ severity }) => severity === 'warning') && wanted.some(({ severity }) => severity === 'error'));
      assert.deepEqual(
        found.map(({ line, severity }) => `${line} ${severity}`),
        wanted.map(({ line, severity }) => `${line} ${severity}`),
      );
      found.forEach(({ message }, i) => {
        assert.ok(message.includes((wanted[i] as { words: string }).words), message);
        assert.equal(/judges the text first/.test(message), (wanted[i] as { severity: string }).severity === 'warning');
      });
    });
  }
});
