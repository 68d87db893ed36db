import { existsSync, mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { repeatSteps } from './repeat-steps.ts';
import type { Outcome, Step } from './step.ts';

const folder = mkdtempSync(join(tmpdir(), 'repeats-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A step with one outcome after the other, which writes what it is about. */
function stepWith(...outcomes: Outcome[]): Step {
  let turn = 0;
  return {
    name: 'part',
    budgetSeconds: 1,
    run: async (log) => {
      writeSync(log!, `turn ${turn}`);
      return outcomes[turn++]!;
    },
  };
}

it('tells of every turn, and keeps what those wrote that failed or ran nothing', async () => {
  const print = vi.spyOn(console, 'log').mockReturnValue();
  const green = { passed: 2, failed: 0, skipped: 0 };
  const failed = { passed: 1, failed: 1, skipped: 0 };
  const nothing = { passed: 0, failed: 0, skipped: 0 };
  const code = await repeatSteps([stepWith(green, failed, nothing, green)], 4, folder);
  const lines = print.mock.calls.map(([line]) => String(line));
  print.mockRestore();
  expect(code).toBe(1);
  expect(lines).toHaveLength(5);
  expect(lines[1]).toMatch(
    /^turn {2}2 of 4 {2}part +1 passed, 1 failed, 0 skipped .* see .*part-2\.log$/,
  );
  expect(lines.at(-1)).toBe('part: 2 of 4 turns green');
  expect(existsSync(join(folder, 'part-1.log'))).toBe(false);
  expect(readFileSync(join(folder, 'part-2.log'), 'utf8')).toBe('turn 1');
  expect(existsSync(join(folder, 'part-3.log'))).toBe(true);
});

it('is green when every turn is', async () => {
  const print = vi.spyOn(console, 'log').mockReturnValue();
  const green = { passed: 1, failed: 0, skipped: 0 };
  expect(await repeatSteps([stepWith(green, green)], 2, folder)).toBe(0);
  print.mockRestore();
});
