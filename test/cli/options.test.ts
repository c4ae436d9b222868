/** Flags: what is accepted, and a clear word for what is not. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FLAGS, helpText, parseOptions, UsageError } from '../../cli/options';
import { FAIL_ON, isInPreset, LEVELS, PRESETS } from '../../engine/config';

const wrong = (...args: string[]): UsageError => {
  try {
    parseOptions(args);
  } catch (error) {
    assert.ok(error instanceof UsageError);
    return error;
  }
  return assert.fail(`accepted: ${args.join(' ')}`);
};

describe('accepted', () => {
  test('values beside and after the flag, paths anywhere, everything after -- a path', () => {
    const options = parseOptions([
      'src',
      '--format=json',
      '--rule',
      'a=off',
      '--fail-on',
      'never',
      '--rule=b=warning',
      '-q',
      '--max-warnings',
      '0',
      '--',
      '--odd.ts',
    ]);
    assert.deepEqual(options.paths, ['src', '--odd.ts']);
    assert.equal(options.format, 'json');
    assert.deepEqual(options.rules, { a: 'off', b: 'warning' });
    assert.equal(options.failOn, 'never');
    assert.equal(options.maxWarnings, 0);
    assert.equal(options.quiet, true);
  });

  test('defaults', () => {
    const { paths, format, color, parser, failOn, preset, stdin } = parseOptions([]);
    assert.deepEqual(
      { paths, format, color, parser, failOn, preset, stdin },
      { paths: [], format: 'pretty', color: 'auto', parser: 'auto', failOn: undefined, preset: undefined, stdin: false },
    );
  });
});

describe('refused', () => {
  const rows: [args: string[], message: string, given?: string][] = [
    [['--formt', 'json'], 'There is no flag --formt', '--formt'],
    [['-x'], 'There is no flag -x', '-x'],
    [['--format', 'jsn'], '--format is one of pretty, json, sarif, html, github, gitlab, junit, markdown, not "jsn"', 'jsn'],
    [['--format'], '--format needs one of pretty, json, sarif, html, github, gitlab, junit, markdown'],
    [['--format', '--quiet'], '--format needs one of pretty, json, sarif, html, github, gitlab, junit, markdown'],
    [['--config='], '--config needs a value: --config <file>'],
    [['--quiet=yes'], '--quiet takes no value'],
    [['--format', 'json', '--format', 'sarif'], '--format is given twice'],
    [['--rule', 'llm-output-to-sql'], '--rule needs id=level, for instance --rule llm-output-to-sql=warning'],
    [['--rule', 'a=warn'], 'The level in --rule a=warn is one of error, warning, info, off, not "warn"', 'warn'],
    [['--max-warnings', 'many'], '--max-warnings is a whole number from 0, not "many"'],
    [['--max-warnings=-1'], '--max-warnings is a whole number from 0, not "-1"'],
    [['--stdin'], '--stdin needs --stdin-filename <path>, which tells the language and where imports lead'],
    [['--stdin-filename', 'x.ts'], '--stdin-filename is for use with --stdin'],
    [['--stdin', '--stdin-filename', 'x.ts', 'y.ts'], '--stdin takes no paths'],
  ];
  for (const [args, message, given] of rows) {
    test(args.join(' '), () => {
      const error = wrong(...args);
      assert.equal(error.message, message);
      assert.equal(error.given, given);
    });
  }
});

test('the choices of the table are those of the configuration', () => {
  const choices = (flag: string) => FLAGS.flatMap((row) => (row.flag === flag && 'choices' in row ? [...row.choices] : []));
  assert.deepEqual(choices('preset'), [...PRESETS]);
  assert.deepEqual(choices('fail-on'), [...FAIL_ON]);
  for (const level of LEVELS) assert.equal(parseOptions(['--rule', `a=${level}`]).rules.a, level);
  assert.equal(isInPreset({ presets: [] } as never, 'strict'), true);
});

test('the help names every flag and exit code', () => {
  const help = helpText();
  for (const { flag, description } of FLAGS) assert.ok(help.includes(`--${flag}`) && help.includes(description), flag);
  for (const code of [0, 1, 2, 3]) assert.match(help, new RegExp(`^  ${code}  `, 'm'));
});
