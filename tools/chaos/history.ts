import { appendFileSync, writeFileSync } from 'node:fs';

/** `unknown`: it may have been done, it may be done yet; a `fail` was not done and never will be. */
export type Outcome = 'ok' | 'fail' | 'unknown';

/** One thing that a client asked for. */
export interface Operation {
  id: number;
  op: string;
  /** What it is about: a round, a hole of a player, an Idempotency-Key, an e-mail. */
  key: string;
  value: string;
  /** The round that is played, where it is one. */
  round: string;
  startMs: number;
  endMs: number;
  outcome: Outcome;
  /** 0 when there was no answer. */
  status: number;
  code: string;
  body: Record<string, unknown>;
}

/** What a run's clients did, in memory for the checks and line by line in a file for people. */
export interface History {
  operations: Operation[];
  begin: (asked: Pick<Operation, 'op' | 'key' | 'value' | 'round'>) => Operation;
  end: (operation: Operation, answer: Partial<Operation>) => void;
}

/** Begins a history in a file of NDJSON: a line when something is asked, one when it is answered. */
export function makeHistory(file: string): History {
  const operations: Operation[] = [];
  writeFileSync(file, '');
  const write = (line: object) => appendFileSync(file, `${JSON.stringify(line)}\n`);
  return {
    operations,
    begin: (asked) => {
      const nothing = {
        endMs: Infinity,
        outcome: 'unknown' as const,
        status: 0,
        code: '',
        body: {},
      };
      const operation = { id: operations.length, ...asked, startMs: Date.now(), ...nothing };
      operations.push(operation);
      write({ type: 'invoke', id: operation.id, ...asked, atMs: operation.startMs });
      return operation;
    },
    end: (operation, answer) => {
      Object.assign(operation, answer, { endMs: Date.now() });
      const { id, outcome, status, code, endMs, body } = operation;
      const { roundVersion, version } = body;
      write({ type: outcome, id, status, code, atMs: endMs, version, roundVersion });
    },
  };
}
