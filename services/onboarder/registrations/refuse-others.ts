import type { PoolClient } from 'pg';
import { holdersOf } from './db/registration-statements.ts';
import type { IntakeCommand, IntakeResults } from './intake-command.ts';
import { refusalOf } from './refusal-of.ts';
import { tellRepeated } from './tell-repeated.ts';

/** Says of those who were not taken in what is in their way; whoever has it is told, where nobody else is. */
export async function refuseOthers(
  tx: PoolClient,
  commands: IntakeCommand[],
  now: Date,
): Promise<IntakeResults> {
  if (commands.length === 0) return new Map();
  const holders = await holdersOf(
    tx,
    commands.map(({ registration }) => registration),
  );
  const results: IntakeResults = new Map();
  const repeated: string[] = [];
  for (const command of commands) {
    const { error, holderId } = refusalOf(command.registration, holders);
    const isQuiet = command.isQuiet && holderId !== undefined;
    if (isQuiet) repeated.push(holderId);
    const { answer } = command;
    results.set(command, isQuiet ? { outcome: 'repeated', answer } : { outcome: 'refused', error });
  }
  if (repeated.length > 0) await tellRepeated(tx, repeated, now);
  return results;
}
