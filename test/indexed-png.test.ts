/** The PNG writer of `npm run pictures`: what it writes is read back by hand. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { indexedPng } from '../scripts/indexed-png';

/** @returns red, green, blue of each pixel of a PNG with a palette and unfiltered rows. */
function colours(png: Buffer): number[][] {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const width = chunks.get('IHDR')!.readUInt32BE(0);
  const palette = chunks.get('PLTE')!;
  const rows = inflateSync(chunks.get('IDAT')!);
  return [...rows].flatMap((index, at) => (at % (width + 1) === 0 ? [] : [[...palette.subarray(index * 3, index * 3 + 3)]]));
}

describe('a PNG with a palette', () => {
  test('up to 256 colours are kept as they are', () => {
    const pixels = [0xff0000, 0x00ff00, 0x0000ff, 0x123456, 0xff0000, 0xffffff];
    const data = Uint8Array.from(pixels.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]));
    assert.deepEqual(
      colours(indexedPng({ width: 3, height: 2, data })),
      pixels.map((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
    );
  });

  test('of more, the rare ones become the nearest frequent one', () => {
    const shades = Array.from({ length: 256 }, (_, shade) => [shade, shade, shade]);
    const rare = [200, 201, 200];
    const data = Uint8Array.from([...shades, ...shades, rare].flatMap((colour) => [...colour, 255]));
    assert.deepEqual(colours(indexedPng({ width: 513, height: 1, data })).at(-1), [200, 200, 200]);
  });
});
