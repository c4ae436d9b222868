/** Code frames: the underline stands below the span whatever the line holds, and long lines are cut around it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codeFrame, type FrameRequest } from '../../cli/reporters/frame';
import { charWidth, clean, textWidth, wrap } from '../../cli/reporters/terminal-text';
import { lineIndex } from '../../engine/text';

const plain = { width: 60, gutter: (text: string) => text, mark: (text: string) => text };

function frame(text: string, start: number, end: number, change: Partial<FrameRequest> = {}): string[] {
  const location = lineIndex(text).location('a.ts', start, end);
  return codeFrame({ lines: text.split(/\r\n|[\n\r]/), location, context: 0, underline: true, spanLines: 4, masks: () => [], style: plain, ...change });
}
const spanOf = (text: string, part: string): [number, number] => [text.indexOf(part), text.indexOf(part) + part.length];

describe('code frames', () => {
  test('numbers, context, underline', () => {
    const text = 'one\ntwo BAD\nthree\n';
    assert.deepEqual(frame(text, ...spanOf(text, 'BAD'), { context: 1 }), ['   1 │ one', '   2 │ two BAD', '     │     ^^^', '   3 │ three']);
  });

  test('tabs count as printed', () => {
    const text = '\tif (x)\tBAD;';
    assert.deepEqual(frame(text, ...spanOf(text, 'BAD')), ['   1 │     if (x)    BAD;', '     │               ^^^']);
  });

  test('wide, combining and astral characters', () => {
    const text = "f('文字', 'e\u0301', '😀', BAD)";
    const [line, marks] = frame(text, ...spanOf(text, 'BAD'));
    assert.equal(textWidth((marks as string).slice(0, (marks as string).indexOf('^'))), textWidth((line as string).slice(0, (line as string).indexOf('BAD'))));
    const inside = frame("x = '文字'", 5, 7);
    assert.equal(inside[1], '     │      ^^^^');
  });

  test('a long line is cut around the span', () => {
    const text = `${'a'.repeat(5000)}BAD${'b'.repeat(5000)}`;
    const [line, marks] = frame(text, ...spanOf(text, 'BAD'));
    const code = (line as string).slice(7);
    assert.ok(textWidth(code) <= 60, String(textWidth(code)));
    assert.match(code, /^…a+BADb+…$/);
    assert.equal((marks as string).slice(7).indexOf('^^^'), code.indexOf('BAD'));
  });

  test('a line cut on the right only, and one that fits', () => {
    assert.match(frame(`BAD${'b'.repeat(100)}`, 0, 3)[0] as string, /│ BADb{50,}…$/);
    assert.match(frame(`BAD${'b'.repeat(57)}`, 0, 3)[0] as string, /│ BADb{57}$/);
  });

  test('a span longer than the line can show begins in view', () => {
    const text = `${'a'.repeat(200)}${'B'.repeat(500)}`;
    const [line, marks] = frame(text, 200, 700);
    assert.match(line as string, /│ …a{10,}B{20,}…$/);
    assert.match(marks as string, /\^{20,}$/);
  });

  test('a span over lines', () => {
    const text = 'f(\n  a,\n\n  b\n);\n';
    assert.deepEqual(
      frame(text, 0, 13),
      ['   1 │ f(', '     │ ^^', '   2 │   a,', '     │   ^^', '   3 │', '   4 │   b', '     │   ^'].concat(['     │ … 1 more line']),
    );
    assert.deepEqual(frame(text, 0, 13, { spanLines: 1, underline: false }), ['   1 │ f(']);
  });

  test('an empty span, the end of the text, a place that is not there', () => {
    assert.deepEqual(frame('ab', 1, 1), ['   1 │ ab', '     │  ^']);
    assert.deepEqual(frame('ab', 2, 2), ['   1 │ ab', '     │   ^']);
    assert.deepEqual(
      codeFrame({
        lines: ['x'],
        location: { line: 9, column: 1, endLine: 9, endColumn: 2 },
        context: 1,
        underline: true,
        spanLines: 4,
        masks: () => [],
        style: plain,
      }),
      [],
    );
  });

  test('masked parts move the underline', () => {
    const text = "k = 'secretsecret', BAD";
    const masks = () => [{ start: 5, end: 17, shown: '••••' }];
    assert.deepEqual(frame(text, ...spanOf(text, 'BAD'), { masks }), ["   1 │ k = '••••', BAD", '     │             ^^^']);
    assert.deepEqual(frame(text, 5, 17, { masks }), ["   1 │ k = '••••', BAD", '     │      ^^^^']);
  });
});

describe('text for terminals', () => {
  test('nothing from a file can steer the terminal', () => {
    const text = 'a\x1b[2Jb\r\nc\u202ed\u200be\u{e0041}f\x7f\x9b';
    const shown = clean(text);
    assert.equal(shown, 'a␛[2Jb␍␊c<U+202E>d<U+200B>e<U+E0041>f␡<U+009B>');
    assert.equal(frame('x\x1b]8;;y', 0, 1)[0], '   1 │ x␛]8;;y');
  });

  test('widths', () => {
    assert.deepEqual(
      ['a', 'é', '\u0301', '文', '한', '😀', 'ｱ', '…'].map((char) => charWidth(char.codePointAt(0) ?? 0)),
      [1, 1, 0, 2, 2, 2, 1, 1],
    );
  });

  test('wrapping', () => {
    assert.equal(wrap('aa bb  cc\ndd', 5, 2), 'aa bb\n  cc dd');
    assert.equal(wrap('averylongword b', 5, 0), 'averylongword\nb');
  });
});
