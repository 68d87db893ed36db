import { expect, it } from 'vitest';
import { makeBell } from './bell.ts';

it('ends a wait when it rings', async () => {
  const bell = makeBell();
  const waiting = bell.wait(60_000);
  bell.ring();
  await waiting;
});

it('does not lose a ring that came before the wait', async () => {
  const bell = makeBell();
  bell.ring();
  await bell.wait(60_000);
});

it('gives up waiting after the time-out', async () => {
  await makeBell().wait(1);
});

it('forgets a ring once it was heard', async () => {
  const bell = makeBell();
  bell.ring();
  await bell.wait(60_000);
  const first = await Promise.race([
    bell.wait(50).then(() => 'timed out'),
    new Promise((resolve) => setTimeout(resolve, 10, 'still waiting')),
  ]);
  expect(first).toBe('still waiting');
});
