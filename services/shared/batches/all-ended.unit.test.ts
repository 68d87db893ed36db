import { expect, it } from 'vitest';
import { allEnded } from './all-ended.ts';

it('tells a fault only once the others have ended', async () => {
  const slow = Promise.withResolvers<void>();
  let told = false;
  const ended = allEnded([Promise.reject(new Error('first')), slow.promise]);
  const noted = ended.catch(() => (told = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toBe(false);
  slow.resolve();
  await noted;
  await expect(ended).rejects.toThrow('first');
});
