/**
 * Package names in specifiers that are no plain names: `npm:openai@4/helpers` of Deno, and addresses of the networks that deliver npm packages to
 * browsers, as pages import them.
 */
const NETWORK =
  /^https:\/\/(?:esm\.sh|esm\.run|unpkg\.com|cdn\.skypack\.dev|cdn\.jsdelivr\.net\/npm|ga\.jspm\.io\/npm:)\/?(?:v\d+\/)?((?:@[^/?]+\/)?[^/?@]+)(?=[@/?]|$)/;

/** @returns the specifier as Node would write it; of an address the package alone, whose files are named as the network likes */
export function plainSpecifier(specifier: string): string {
  if (specifier.startsWith('https:')) return NETWORK.exec(specifier)?.[1] ?? specifier;
  return specifier.replace(/^(?:npm:|jsr:|node:)\/?/, '').replace(/^((?:@[^/]+\/)?[^/@]+)@[^/]*/, '$1');
}
