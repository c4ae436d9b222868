/** Which literals are credentials, given what they are called. Names and mixture together; neither alone is evidence. */

const SAYS_CREDENTIAL = /(?:api_?key|apikey|access_?key|secret|token|passw(?:or)?d|pwd|credential|private_?key|auth(?:orization)?|bearer|pat|_key|^key)$/i;
const NO_CREDENTIAL =
  /(?:public|publishable|_?id|_?url|_?uri|_?path|_?file|_?name|_?type|_?mode|_?method|max_?tokens?|limit|_?ttl|_?expiry|_?length|_?count|_?enabled|_?required|_?scopes?|token_?endpoint|_?header|_?env(?:_?var)?)$/i;
/** References of tools to something else: variables, inputs, secret stores, files. */
const REFERENCE =
  /\$\{|\$\(|^\$\w|\{\{|\{env:|\{file:|^<|>$|^%\w+%$|^(?:op|vault|file|env|secret|keychain|aws|azure|gcp|doppler|infisical):|^~?\/|^\.{1,2}\/|^[A-Za-z]:\\|^process\.env/i;
const PLACEHOLDER =
  /your|example|placeholder|change.?me|replace|insert|redacted|dummy|sample|xxx|\*\*\*|\.\.\.|…|todo|fill|enter|here$|^<|test|fake|mock|foo|demo|api.?key|my.?(?:key|token|secret|password)|^(?:none|null|true|false|undefined|empty|local|dev|secret|password|token|default)$/i;

/** Letters and digits that alternate as they do in nothing a person writes. */
function isMixed(text: string): boolean {
  for (const [run] of text.matchAll(/[A-Za-z0-9]{10,}/g)) {
    const changes = run.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
    if (changes >= 2 && new Set(run).size >= 7) return true;
  }
  return false;
}

/** Repeated or ascending text stands in the place of something. */
const isRegular = (text: string): boolean => /(.)\1{4}/.test(text) || /(?:0123|1234|2345|abcd|bcde|cdef)/i.test(text) || new Set(text).size < 6;

/** @returns whether a value of this name is a credential rather than a reference, a placeholder or a word */
export function isSecretLiteral(name: string, value: string): boolean {
  const plain = name.replace(/([a-z])([A-Z])/g, '$1_$2').replace(/[-.\s]/g, '_');
  if (!SAYS_CREDENTIAL.test(plain) || NO_CREDENTIAL.test(plain)) return false;
  const text = value.trim();
  if (text.length < 8 || text.length > 4096 || /\s/.test(text) || REFERENCE.test(text) || PLACEHOLDER.test(text) || isRegular(text)) return false;
  if (/passw|pwd/i.test(plain)) return /[A-Za-z]/.test(text) && /\d/.test(text) && (/[^\w]/.test(text) || (/[a-z]/.test(text) && /[A-Z]/.test(text)));
  return text.length >= 16 && !text.includes('://') && isMixed(text);
}
