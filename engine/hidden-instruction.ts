/**
 * Whether a constant text gives a model orders that its reader should not see, or hides characters from the reader: what a poisoned
 * tool description looks like. Knows wordings and characters, nothing of where the text stands.
 */

/** Direction marks that reorder what is shown, characters without width, tag characters, which mirror ASCII invisibly. */
const INVISIBLE = /[\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\u{e0000}-\u{e007f}]|[\u{e0100}-\u{e01ef}]{3}/gu;
/** Without these nothing is hidden, which is quickly seen. */
const UNUSUAL = /[\u001b\u0080-\uffff]/;
/** A flag of a part of a country is spelled with tag characters behind a black flag. */
const FLAG = /\u{1f3f4}[\u{e0020}-\u{e007f}]+/gu;

/** Up to the end of a sentence; a dot inside a file's name ends none. */
const CLAUSE = String.raw`(?:[^.\n]|\.(?=\S)){0,60}`;
const USER = String.raw`(?:the\s+)?(?:human\s+)?user\b`;
const SECRETIVE: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:do\s+not|don['\u2019]t|never|must\s+not|without)\s+(?:ever\s+)?(?:tell|inform|notify|alert|warn|mention|reveal|disclose|say)(?:ing)?\b${CLAUSE}?\b${USER}`,
    'i',
  ),
  new RegExp(String.raw`\b(?:hide|conceal|keep)\s+(?:this|it|that|these|all)\b${CLAUSE}\bfrom\s+${USER}`, 'i'),
];
const OVERRIDE =
  /\b(?:ignore|disregard|forget|override)\s+(?:(?:all|any|the|your|of)\s+){0,3}(?:previous|prior|above|earlier|preceding|system|other)\s+(?:system\s+)?(?:instructions?|prompts?|rules|directions?|guidelines)\b/i;
const SECRET_FILE = String.raw`(?:~\/\.ssh\b|\bid_(?:rsa|ed25519)\b|\.aws\/credentials\b|\/etc\/(?:passwd|shadow)\b|\bmcp\.json\b|\.netrc\b|\.git-credentials\b)`;
const READ_SECRET = new RegExp(String.raw`\b(?:read|open|cat|load|include|send|pass|attach|provide|contents?\s+of)\b${CLAUSE}${SECRET_FILE}`, 'i');
const SEND_SECRET = new RegExp(
  String.raw`\b(?:send|post|upload|forward|exfiltrate|leak|transmit)\b${CLAUSE}\b(?:conversation|chat\s+history|api\s+keys?|credentials|passwords?|private\s+keys?|secrets|environment\s+variables)\b${CLAUSE}(?:https?:\/\/|\w@\w)`,
  'i',
);
const HIDDEN_TAG = /<\/?(?:hidden|secret|system)(?:[\s_-]?(?:prompt|instructions?|message))?>/i;

/**
 * @param text a constant
 * @returns what is wrong with it, completing "a text that …"; undefined for an honest text
 */
export function hiddenInstruction(text: string): string | undefined {
  if (text.length < 3) return undefined;
  const isPlain = !UNUSUAL.test(text);
  const shown = isPlain ? text : text.replace(FLAG, '');
  const hidden = isPlain ? undefined : invisibleIn(shown);
  if (hidden !== undefined) return `holds characters that are not shown (${hidden})`;
  if (shown.length < 8 || !WORDS.test(shown)) return undefined;
  const plain = shown.replace(/\s+/g, ' ');
  const wording =
    SECRETIVE.map((pattern) => pattern.exec(plain)).find((match) => match) ??
    OVERRIDE.exec(plain) ??
    READ_SECRET.exec(plain) ??
    SEND_SECRET.exec(plain) ??
    HIDDEN_TAG.exec(plain);
  return wording ? `tells the model “${shortened(wording[0])}”` : undefined;
}

function invisibleIn(text: string): string | undefined {
  const first = [...text.matchAll(INVISIBLE)].find((match) => !isHarmless(text, match))?.[0] ?? (text.includes('\u001b[') ? '\u001b' : undefined);
  return first && `U+${(first.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A zero-width space or joiner at the edge of a text, or between letters of a script that breaks lines with it, hides nothing. */
function isHarmless(text: string, match: RegExpMatchArray): boolean {
  if (match[0] !== '\u200b' && match[0] !== '\u2060') return false;
  const before = text[(match.index ?? 0) - 1];
  const after = text[(match.index ?? 0) + 1];
  return before === undefined || after === undefined || /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/.test(before + after);
}

/** Some word of every wording: most texts have none. */
const WORDS =
  /user|ignore|disregard|forget|override|ssh|id_|credential|passwd|shadow|mcp|netrc|conversation|history|key|password|secret|environment|hidden|system/i;

const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 69).trimEnd()}…` : text);
