import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { REGISTRATION_REPEATED } from '../events.ts';
import { holdersOf, noteRepeated } from './db/registration-statements.ts';
import type { IntakeCommand, IntakeResults } from './intake-command.ts';
import { refusalOf } from './refusal-of.ts';

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
  if (repeated.length > 0) {
    const told = await noteRepeated(tx, [...new Set(repeated)], now);
    const { type } = REGISTRATION_REPEATED;
    await appendEvents(
      tx,
      told.map((userId) => ({ type, aggregateId: userId, data: { userId } })),
    );
  }
  return results;
}
