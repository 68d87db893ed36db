import { hashOf } from './hash-of.ts';
import { machineFacts } from './machine-facts.ts';

/** When, of which commit and on what machine something was measured. */
export interface RunHead {
  /** `2026-11-26` */
  takenAt: string;
  commit: string;
  machine: ReturnType<typeof machineFacts>;
}

/** Of a run that is over now. */
export function runHead(): RunHead {
  const takenAt = new Date().toISOString().slice(0, 10);
  return { takenAt, commit: hashOf('HEAD'), machine: machineFacts() };
}
