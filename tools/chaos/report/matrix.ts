import { INVARIANTS, type Finding } from '../checks/finding.ts';
import { FAULTS } from '../faults/all-faults.ts';
import type { KillPoint } from '../faults/fault.ts';
import type { RunFile } from '../write-result.ts';

export type Invariant = Finding['invariant'];

/** A fault or kill point, in how many seeds it was reached, and how many facts of each invariant these looked at. */
export interface MatrixRow {
  words: string;
  seeds: number;
  looked: Record<Invariant, number>;
}

const NUMBERS = Object.keys(INVARIANTS).map(Number) as Invariant[];

/** The invariants that were looked at. */
export function numbersOf(runs: Pick<RunFile, 'findings'>[]): Invariant[] {
  const looked = new Set(runs.flatMap(({ findings }) => findings.map((one) => one.invariant)));
  return NUMBERS.filter((number) => looked.has(number));
}

/** Which faults were reached, and which invariants were looked at when they were: a row that is empty was not. */
export function matrixOf(
  runs: Pick<RunFile, 'reached' | 'findings'>[],
  points: KillPoint[],
): MatrixRow[] {
  const kinds = Object.keys(FAULTS).filter((kind) => !/At$/.test(kind));
  const rows = [...kinds.map((kind) => ({ id: kind, words: kind })), ...points];
  return rows.map(({ id, words }) => {
    const reached = runs.filter((run) => run.reached.includes(id));
    const findings = reached.flatMap((run) => run.findings);
    const looked = NUMBERS.map((number) => {
      const own = findings.filter(({ invariant }) => invariant === number);
      return [number, own.reduce((sum, one) => sum + one.looked, 0)] as const;
    });
    return {
      words,
      seeds: reached.length,
      looked: Object.fromEntries(looked) as MatrixRow['looked'],
    };
  });
}
