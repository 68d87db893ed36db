import { expect, it } from 'vitest';
import { reportLines } from './report.ts';
import type { Load } from './run-load.ts';

const load = (perSecond: number, cpu: Load['cpu']): Load => ({ perSecond, p50: 1, p99: 2, cpu });

it('sets each way beside the first with as many callers, turn by turn', () => {
  const cpu = { "caller's sidecar": 400, "callee's sidecar": 300, callee: 50 };
  const turnsOf = (rates: number[], of: Load['cpu']) => rates.map((rate) => load(rate, of));
  const lines = reportLines([
    { way: 'direct', callers: 1, turns: turnsOf([1000, 500, 1000], { callee: 20 }) },
    { way: 'sidecars', callers: 1, turns: turnsOf([100, 100, 250], cpu) },
    { way: 'direct', callers: 16, turns: turnsOf([4000, 4000, 4000], { callee: 10 }) },
    { way: 'sidecars', callers: 16, turns: turnsOf([1000, 1000, 2000], cpu) },
  ]);
  expect(lines.slice(1).map((line) => line.replace(/ +/g, ' '))).toEqual([
    'direct 1 1000 (500–1000) 1.00 (1.00–1.00) 2.00 (2.00–2.00) 20',
    'sidecars 1 100 (100–250) 0.20 (0.10–0.25) 1.00 (1.00–1.00) 2.00 (2.00–2.00) 400 300 50',
    'direct 16 4000 (4000–4000) 1.00 (1.00–1.00) 2.00 (2.00–2.00) 10',
    'sidecars 16 1000 (1000–2000) 0.25 (0.25–0.50) 1.00 (1.00–1.00) 2.00 (2.00–2.00) 400 300 50',
  ]);
});
