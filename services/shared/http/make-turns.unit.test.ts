import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeTurns } from './make-turns.ts';

function holdLoop(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

it('a long loop lets others have their turn between two elements', async () => {
  const turn = makeTurns();
  let others = 0;
  let isOver = false;
  void (async () => {
    while (!isOver) {
      await setImmediate();
      others++;
    }
  })();
  for (let element = 0; element < 5; element++) {
    await turn();
    holdLoop(4);
  }
  isOver = true;
  expect(others).toBeGreaterThanOrEqual(4);
});

it('one that is short goes through at once', () => {
  expect(makeTurns()()).toBeUndefined();
});
