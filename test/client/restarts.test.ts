/** How long the client waits before it starts a server again that has ended by itself, and when it gives up. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createRestarts } from '../../client/restarts';

const MINUTE = 60_000;

describe('restarts', () => {
  test('each wait is longer than the one before, and then there is none', () => {
    const restarts = createRestarts(() => 0);
    const waits: number[] = [];
    for (let wait = restarts.ended(); wait !== undefined; wait = restarts.ended()) waits.push(wait);
    assert.ok(waits.length >= 3 && waits.length <= 6, waits.join());
    assert.deepEqual(
      waits,
      [...new Set(waits)].sort((a, b) => a - b),
    );
    assert.equal(restarts.ended(), undefined, 'it stays given up');
  });

  test('a server that ends once in a while is always started again, at once', () => {
    let time = 0;
    const restarts = createRestarts(() => time);
    const waits = Array.from({ length: 20 }, () => {
      time += 4 * MINUTE;
      return restarts.ended();
    });
    assert.equal(new Set(waits).size, 1);
    assert.ok(waits[0] !== undefined && waits[0] < 1000);
  });

  test('a start that the user asks for begins anew', () => {
    const restarts = createRestarts(() => 0);
    const first = restarts.ended();
    while (restarts.ended() !== undefined);
    restarts.forget();
    assert.equal(restarts.ended(), first);
  });
});
