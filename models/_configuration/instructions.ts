/** Characters in the instructions of coding agents that a reader does not see and the model reads. */
import type { ConfigurationCheck, ConfigurationFile, Hit } from '../../engine/define';

const DATE = '2026-11-22';
/** Flags of parts of countries are spelled with tag characters. */
const FLAG = /\u{1f3f4}[\u{e0020}-\u{e007f}]+/gu;
const TAGS = /[\u{e0000}-\u{e007f}]+/gu;
/** Selectors in a row encode bytes; one after an emoji is ordinary. */
const SELECTORS = /[\u{e0100}-\u{e01ef}]{2,}|[\ufe00-\ufe0f]{4,}/gu;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Two kinds in turn are bits; a single one is left behind by copying. */
const ZERO_WIDTH = /(?:[\u200b-\u200c\u2060-\u2064]|\u200d){4,}/gu;

const places = (text: string, pattern: RegExp): { start: number; end: number; text: string }[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));

const nameOf = (text: string): string => `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What tag characters spell, each of which mirrors one of ASCII. */
function spelled(text: string): string {
  const letters = [...text].map((character) => String.fromCharCode(((character.codePointAt(0) ?? 0) - 0xe0000) & 0x7f)).join('');
  const plain = letters.replace(/[^\x20-\x7e]/g, '').trim();
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}

const isProse = ({ kind }: ConfigurationFile): boolean => kind === 'instructions';

export const instructionChecks: readonly ConfigurationCheck[] = [
  {
    id: 'instructions-tag-characters',
    concept: 'agent-backdoor',
    on: 'file',
    does: 'holds characters that no editor shows and the model reads as letters: {detail}',
    instead: 'remove them, and find out who wrote them',
    source:
      'https://www.unicode.org/charts/PDF/UE0000.pdf (tags); https://www.pillar.security/blog/new-vulnerability-in-github-copilot-and-cursor-how-hackers-can-weaponize-code-agents',
    date: DATE,
    find: (file) => {
      if (!isProse(file)) return undefined;
      const shown = file.text.replace(FLAG, (flag) => 'x'.repeat(flag.length));
      return places(shown, TAGS).map(({ start, end, text }): Hit => {
        const words = spelled(text);
        return { at: { start, end }, subject: 'This text', detail: words === '' ? nameOf(text) : `“${words}”` };
      });
    },
  },
  {
    id: 'instructions-selectors',
    concept: 'agent-backdoor',
    on: 'file',
    does: 'holds a row of variation selectors ({detail} and on), which encode a text that nobody sees',
    instead: 'remove them, and find out who wrote them',
    source: 'https://www.unicode.org/charts/PDF/UE0100.pdf (variation selectors supplement)',
    date: DATE,
    find: (file) =>
      isProse(file)
        ? places(file.text, SELECTORS).map(({ start, end, text }): Hit => ({ at: { start, end }, subject: 'This text', detail: nameOf(text) }))
        : undefined,
  },
  {
    id: 'instructions-direction',
    concept: 'agent-backdoor',
    on: 'file',
    does: 'holds a mark that reorders what is shown ({detail}), so a reader sees another text than the model',
    instead: 'remove it',
    source: 'https://trojansource.codes (CVE-2021-42574)',
    date: DATE,
    find: (file) =>
      isProse(file) && !RIGHT_TO_LEFT.test(file.text)
        ? places(file.text, BIDI)
            .slice(0, 1)
            .map(({ start, end, text }): Hit => ({ at: { start, end }, subject: 'This text', detail: nameOf(text) }))
        : undefined,
  },
  {
    id: 'instructions-zero-width',
    concept: 'agent-backdoor',
    on: 'file',
    does: 'holds a row of characters without width ({detail} and on), which encode a text that nobody sees',
    instead: 'remove them, and find out who wrote them',
    source: 'https://www.unicode.org/reports/tr36/ (invisible characters)',
    date: DATE,
    find: (file) =>
      isProse(file)
        ? places(file.text, ZERO_WIDTH).map(({ start, end, text }): Hit => ({ at: { start, end }, subject: 'This text', detail: nameOf(text) }))
        : undefined,
  },
];
