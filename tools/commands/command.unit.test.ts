import { afterEach, describe, expect, it, vi } from 'vitest';
import { command } from './command.ts';
import { commands } from './table.ts';

afterEach(() => vi.restoreAllMocks());

describe('every command', () => {
  it.each(Object.entries(commands))('%s refuses a flag it does not know', async (_, one) => {
    const refusal = `Unknown option '--no-such-flag'\n${one.usage}`;
    await expect(one.run(['--no-such-flag'])).rejects.toThrow(refusal);
  });

  it.each(Object.entries(commands))('%s tells its usage', async (_, one) => {
    const print = vi.spyOn(console, 'log').mockReturnValue();
    expect(await one.run(['some', '--help'])).toBe(0);
    expect(print).toHaveBeenCalledExactlyOnceWith(`${one.usage}\n  ${one.summary}`);
  });
});

describe('command', () => {
  const ran = vi.fn().mockResolvedValue(0);
  const one = command({
    ...{ summary: 'try', usage: 'npm run try -- <name> [--times <n>] [--whole] [--to <place>]' },
    names: [1, 2],
    flags: {
      times: { type: 'number', from: 1, to: 9, default: 3 },
      whole: { type: 'boolean', short: 'w' },
      to: { type: 'string' },
    },
    run: async (names, flags) => Number(await ran(names, flags)),
  });

  it.each([
    [['a'], ['a'], { times: 3, whole: false, to: undefined }],
    [['a', '--times', '5', 'b', '-w'], ['a', 'b'], { times: 5, whole: true, to: undefined }],
    [['--to=x', '--', '--whole'], ['--whole'], { times: 3, whole: false, to: 'x' }],
  ])('reads %j', async (args, names, flags) => {
    await one.run(args);
    expect(ran).toHaveBeenLastCalledWith(names, flags);
  });

  it.each([
    [['a', '--times', '10'], '--times must be a whole number from 1 to 9'],
    [['a', '--times', 'five'], '--times must be a whole number from 1 to 9'],
    [['a', '--times='], '--times must be a whole number from 1 to 9'],
    [['a', '--to'], "Option '--to <value>' argument missing"],
    [['a', '--whole=no'], "Option '-w, --whole' does not take an argument"],
    [[], 'Something is missing'],
    [['a', 'b', 'c'], 'c is too much'],
  ])('refuses %j', async (args, reason) => {
    ran.mockClear();
    await expect(one.run(args)).rejects.toThrow(`${reason}\n${one.usage}`);
    expect(ran).not.toHaveBeenCalled();
  });
});
