/** What of a secret is looked for in other versions of a file. */

/**
 * @returns the whole secret, or of one that spans lines the longest of its lines, since line ends and how they are written differ from place to place
 */
export function needleOf(secret: string): string {
  if (!/\n|\\n/.test(secret)) return secret;
  return secret.split(/\s+|\\+[nrt]|["'`+,]+/).reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}
