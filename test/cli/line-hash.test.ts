/** The fingerprint of a line is GitHub's, digit for digit: the vectors are those of the tests of github/codeql-action (src/fingerprints.test.ts). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineHashes } from '../../cli/reporters/line-hash';

const SIX_LINES = ['e9496ae3ebfced30:1', 'fb7c023a8b9ccb3f:1', 'ce8ba1a563dcdaca:1', 'e20e36e16fcb0cc8:1', 'b3edc88f2938467e:1', 'c8e28b0b4002a3a0:1'];
const LAST = 'c129715d7a2bc9a3:1';

test('an empty file has one line', () => assert.deepEqual(lineHashes(''), [LAST]));

test('white space does not count, and the last line may be unfinished', () => {
  assert.deepEqual(lineHashes(' a\nb\n  \t\tc\n d'), ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']);
  assert.deepEqual(lineHashes(' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End'), [
    '8b7cf3e952e7aeb2:1',
    'b1ae1287ec4718d9:1',
    'bff680108adb0fcc:1',
    'c6805c5e1288b612:1',
    'b86d3392aea1be30:1',
    'e6ceba753e1a442:1',
  ]);
});

test('all ends of lines are alike', () => {
  for (const text of [
    ' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n',
    ' hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r',
    ' hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n',
    ' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n',
  ])
    assert.deepEqual(lineHashes(text), [...SIX_LINES, LAST]);
});

test('equal lines are counted, as long as 100 characters from them on are equal', () => {
  assert.deepEqual(lineHashes('Lorem ipsum dolor sit amet.\n'.repeat(10)), [
    ...[1, 2, 3, 4, 5, 6].map((count) => `a7f2ff13bc495cf2:${count}`),
    'a7f2ff1481e87703:1',
    'a9cf91f7bbf1862b:1',
    '55ec222b86bcae53:1',
    'cc97dc7b1d7d8f7b:1',
    LAST,
  ]);
});

test('a long text with characters beyond ASCII gives what exact arithmetic gives', () => {
  const text = Array.from({ length: 400 }, (_, line) => `${'é漢😀'.repeat(line % 7)}${line};`).join('\n');
  const characters = [...text.replaceAll(' ', '')].flatMap((character) => Array.from({ length: character.length }, (_, unit) => character.charCodeAt(unit)));
  const expected: string[] = [];
  const padded = [...characters, 0xffff, ...new Array<number>(100).fill(0)];
  for (let start = 0; start < characters.length; start = padded.indexOf(0x0a, start) + 1) {
    const hash = padded.slice(start, start + 100).reduce((sum, unit) => BigInt.asUintN(64, sum * 37n + BigInt(unit)), 0n);
    expected.push(`${hash.toString(16)}:1`);
    if (!padded.includes(0x0a, start)) break;
  }
  assert.deepEqual(lineHashes(text), expected);
});
