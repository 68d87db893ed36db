import { expect, it } from 'vitest';
import { query, stackDirectory } from '../../tests/stack.ts';
import { runCommand } from '../test/start-command.ts';

/** Another club each time: the stack may be one that stays. */
const SEED = String(Date.now() % 1_000_000_000);
const SIZE = ['--rounds', '40', '--players', '5', '--seed', SEED];
const populate = (...flags: string[]) =>
  runCommand(['populate', ...SIZE, ...flags], stackDirectory);

const countRounds = async () => {
  const [row] = await query<{ count: string }>('round', 'SELECT count(*) FROM round');
  return Number(row!.count);
};

it('fills the club once, and beside the rounds of others only where that is meant', async () => {
  const [begun] = await query('round', 'SELECT 1 FROM round LIMIT 1');
  const before = await countRounds();
  if (begun) {
    const refused = await populate();
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('The club has other rounds already');
    expect(await countRounds()).toBe(before);
  }
  const filled = await populate('--yes');
  expect(filled.output).toMatch(/^40 rounds added, /m);
  expect(filled.code).toBe(0);
  expect(await countRounds()).toBe(before + 40);
  const again = await populate();
  expect(again.output).toMatch(/^0 rounds added \(40 were there\), /m);
  expect(await countRounds()).toBe(before + 40);
});
