import { expect, it } from 'vitest';
import { untilOnce } from './until-once.ts';

it('fails until a check has gone well, and goes well from then on', async () => {
  let isThere = false;
  const check = untilOnce(async () => {
    if (!isThere) throw new Error('not there');
  });
  await expect(check()).rejects.toThrow('not there');
  isThere = true;
  await check();
  isThere = false;
  await check();
});
