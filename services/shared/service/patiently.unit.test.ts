import { afterEach, expect, it, vi } from 'vitest';
import { patiently } from './patiently.ts';

afterEach(() => void vi.useRealTimers());

it('waits for what comes', async () => {
  const work = vi.fn<() => Promise<string>>().mockResolvedValue('there');
  work.mockRejectedValueOnce(new Error('away')).mockRejectedValueOnce(new Error('away'));
  expect(await patiently(work)).toBe('there');
});

it('gives up after 15 s, and at once what does not pass', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const work = vi.fn(() => {
    vi.setSystemTime(Date.now() + 6_000);
    return Promise.reject(new Error('away'));
  });
  await expect(patiently(work)).rejects.toThrow('away');
  expect(work).toHaveBeenCalledTimes(3);
  await expect(patiently(work, { isWorthIt: () => false })).rejects.toThrow('away');
  expect(work).toHaveBeenCalledTimes(4);
});
