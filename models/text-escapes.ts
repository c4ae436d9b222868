/**
 * Small npm packages that escape or strip text for one use: `escape-string-regexp` for regular expressions, `strip-ansi` for terminals.
 */
import { type CallModel, defineModel } from '../engine/define';

const ESCAPED: CallModel = { barriers: { 'regex-escaped': '[0]' } };
const STRIPPED: CallModel = { barriers: { 'escapes-stripped': '[0]' } };

export default defineModel({
  sdk: 'text-escapes',
  title: 'escape-string-regexp, strip-ansi',
  docs: 'https://github.com/sindresorhus/escape-string-regexp#api',
  language: 'javascript',
  packages: { npm: { 'escape-string-regexp': '*', 'strip-ansi': '*' } },
  roots: { escape: ['escape-string-regexp'], strip: ['strip-ansi'] },
  calls: { escape: ESCAPED, 'escape.default': ESCAPED, strip: STRIPPED, 'strip.default': STRIPPED },
});
