/**
 * Markdown renderers that give a text of HTML: marked (all versions let raw HTML through; the option `sanitize` is gone since 8), markdown-it 8 to 14 and
 * remarkable (raw HTML only with `html: true` or the preset `commonmark`), showdown, snarkdown, micromark, and remark/rehype processors, which drop raw HTML
 * unless told otherwise. What is done by plugins of the user's own is not seen.
 */
import { type CallModel, defineModel, type When } from '../engine/define';

const RAW: CallModel = { flows: { '[0]': 'return' } };
const ESCAPED: CallModel = { barriers: { 'html-escaped': '[0]' } };
const WITH_HTML: readonly When[] = [{ 'made(html)': true }, { 'made([0])': ['commonmark'] }];
/** Raw HTML is shown as text unless the renderer was made with it. */
const IT: readonly CallModel[] = [
  { when: WITH_HTML, ...RAW },
  { when: { 'made(html)': false, 'made([0])': { unlike: ['commonmark'] } }, ...ESCAPED },
];
const SAME: CallModel = { alias: 'receiver' };
const DANGEROUS: readonly When[] = [{ '[1].allowDangerousHtml': true }, { '[1].sanitize': ['false'] }];
const FILE: CallModel = { flows: { '[0]': ['return', 'return.value'] } };
/** Closes what a processor with raw HTML lets through. */
const CLEAN: CallModel = { when: { '[0]': 'present' }, barriers: { 'html-escaped': '[0]' } };

export default defineModel({
  sdk: 'markdown',
  title: 'Markdown renderers (marked, markdown-it, showdown, micromark, remark)',
  docs: 'https://marked.js.org/#usage',
  language: 'javascript',
  packages: {
    npm: {
      marked: '>=1',
      'markdown-it': '>=8',
      remarkable: '>=1',
      showdown: '>=1',
      snarkdown: '*',
      micromark: '>=2',
      unified: '>=9',
      remark: '>=13',
      rehype: '>=11',
    },
  },
  roots: {
    marked: ['marked'],
    markdown_it: ['markdown-it', 'markdown-it/*', 'remarkable'],
    showdown: ['showdown'],
    snarkdown: ['snarkdown'],
    micromark: ['micromark'],
    unified: ['unified', 'remark'],
  },
  types: {
    Marked: ['marked', 'marked.default', 'marked.marked'],
    Own: ['marked.Marked()', 'marked.default.Marked()'],
    It: ['markdown_it()', 'markdown_it.default()', 'markdown_it.Remarkable()'],
    Converter: ['showdown.Converter()', 'showdown.default.Converter()'],
    Snarkdown: ['snarkdown', 'snarkdown.default'],
    Micromark: ['micromark.micromark', 'micromark.default'],
    Processor: ['unified.unified()', 'unified.remark()', 'unified.default()', 'unified()'],
    /** With options that let raw HTML through. */
    Raw: [],
    Clean: [],
  },
  calls: {
    Marked: RAW,
    'Marked.parse': RAW,
    'Marked.parseInline': RAW,
    'Own.parse': RAW,
    'Own.parseInline': RAW,
    'It.render': IT,
    'It.renderInline': IT,
    'It.use': SAME,
    'It.set': SAME,
    'It.enable': SAME,
    'It.disable': SAME,
    'Converter.makeHtml': RAW,
    Snarkdown: RAW,
    Micromark: [
      { when: { allowDangerousHtml: true }, ...RAW },
      { when: { allowDangerousHtml: false }, ...ESCAPED },
    ],
    'Processor.use': [
      {
        when: [
          { '[1].allowDangerousHtml': false, '[1].sanitize': 'absent' },
          { '[1].allowDangerousHtml': false, '[1].sanitize': true },
        ],
        returns: 'Processor',
      },
      { when: DANGEROUS, returns: 'Raw' },
    ],
    'Processor.process': ESCAPED,
    'Processor.processSync': ESCAPED,
    'Raw.use': [{ returns: 'Raw' }, { when: { '[0]': ['from rehype-sanitize'] }, returns: 'Clean' }],
    'Raw.process': FILE,
    'Raw.processSync': FILE,
    'Clean.use': { returns: 'Clean' },
    'Clean.process': CLEAN,
    'Clean.processSync': CLEAN,
  },
});
