import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Progress } from './progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A terminal, or a file, that keeps what is written. */
function makeOut(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  return { written, out: { isTTY, columns: 80, write } as unknown as NodeJS.WriteStream };
}

const minute = () => vi.advanceTimersByTimeAsync(60_000);

it('writes to a file at the start, every 15 s and at the end', async () => {
  const { written, out } = makeOut(false);
  await new Progress(out).run('java', 'fetch', minute);
  expect(written).toEqual([
    ...['java: fetch …\n', 'java: fetch … 15 s\n', 'java: fetch … 30 s\n'],
    ...['java: fetch … 45 s\n', 'java: fetch … 60 s\n', 'java: fetch, 1 min 0 s\n'],
  ]);
});

it('says how far a counted task is, with a bar on a terminal only', async () => {
  const work = async (show: (extent: { done: number; of: number; words: string }) => void) => {
    show({ done: 1, of: 2, words: '1/2 rounds' });
    await vi.advanceTimersByTimeAsync(20_000);
  };
  const [file, terminal] = [makeOut(false), makeOut(true)];
  await new Progress(file.out).run('play', '2 rounds', work);
  await new Progress(terminal.out).run('play', '2 rounds', work);
  expect(file.written.slice(1)).toEqual([
    'play: 1/2 rounds … 15 s\n',
    'play: 1/2 rounds, 20.0 s\n',
  ]);
  const bar = `${'█'.repeat(15)}${'░'.repeat(15)}`;
  expect(terminal.written).toContain(`play: ${bar} 1/2 rounds … 20 s\n`);
  expect(terminal.written.at(-1)).toBe('play: 1/2 rounds, 20.0 s\n');
});

it('tells what failed, and passes the error on', async () => {
  const { written, out } = makeOut(false);
  const failing = new Progress(out).run('go', 'build', () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(written.at(-1)).toBe('go: build failed, 0 ms\n');
});
