import { expect, it } from 'vitest';
import type { Fault } from '../faults/fault.ts';
import type { Operation } from '../history.ts';
import { checkDegraded } from './check-degraded.ts';

const fault = (kind: string, target: string, startMs: number, endMs: number): Fault => {
  return { kind, target, pauseMs: 0, lastsMs: endMs - startMs, startMs, endMs };
};
const refused: Operation = {
  ...{ id: 1, op: 'score', key: 'player/1', value: '', round: 'round', outcome: 'fail', body: {} },
  ...{ status: 503, code: 'database_unavailable', startMs: 2000, endMs: 3800 },
};
const daprd = fault('killSidecarAt', 'daprd.delivering', 1000, 9000);

it('a write that is refused while only a sidecar is at fault is told of', () => {
  const { violations } = checkDegraded({ operations: [refused], faults: [daprd] });
  expect(violations).toEqual([expect.stringContaining('though nothing was at fault')]);
});

it('not so where PostgreSQL was away just before, or the machine had no turn for us', () => {
  for (const other of [
    fault('cut', 'postgres', 500, 900),
    fault('starved', 'machine', 2100, 2900),
  ]) {
    const found = checkDegraded({ operations: [refused], faults: [daprd, other] });
    expect(found).toMatchObject({ looked: 0, violations: [] });
  }
});

it('a write is refused while PostgreSQL is away, unless another fault starts it meanwhile', () => {
  const away = fault('outage', 'postgres', 1000, 9000);
  const written: Operation = { ...refused, outcome: 'ok', status: 200, code: '' };
  const { violations } = checkDegraded({ operations: [written], faults: [away] });
  expect(violations).toEqual([expect.stringContaining('while PostgreSQL was away')]);
  const started = fault('fullDisk', 'postgres', 1500, 6000);
  expect(checkDegraded({ operations: [written], faults: [away, started] })).toMatchObject({
    violations: [],
  });
});
