/** A small stable hash for identities: not for security, only to give equal things equal names. */

function half(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** @returns 16 hex digits */
export function fingerprint(text: string): string {
  const hex = (value: number) => value.toString(16).padStart(8, '0');
  return hex(half(text, 0x811c9dc5)) + hex(half(text, 0x9747b28c));
}
