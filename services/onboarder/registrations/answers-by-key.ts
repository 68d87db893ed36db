import type { PoolClient } from 'pg';
import { answerAgain, type Once } from '@golfroundpro/shared/db/kept-answers.ts';
import type { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import { recallAnswers, rememberAnswers } from './db/kept-answers.ts';
import type { IntakeCommand, IntakeResult, IntakeResults } from './intake-command.ts';

/** What was answered before to those who asked with the same Idempotency-Key. */
export async function recallByKey(
  tx: PoolClient,
  commands: IntakeCommand[],
): Promise<IntakeResults> {
  const keyed = commands.filter(({ once }) => once !== undefined);
  const kept = await recallAnswers(
    tx,
    keyed.map(({ once }) => once!),
  );
  const found = keyed.flatMap((command, at) => {
    const first = kept[at];
    return first ? [[command, again(first, command.once!)] as const] : [];
  });
  return new Map(found);
}

/** Of those who ask with one key in one batch the first, and all who ask without. */
export function firstOfEachKey(commands: IntakeCommand[]): IntakeCommand[] {
  const keys = new Set<string>();
  return commands.filter(({ once }) => {
    if (!once) return true;
    const isFirst = !keys.has(keyOf(once));
    keys.add(keyOf(once));
    return isFirst;
  });
}

/** Keeps what is answered now, in the transaction of what it tells of. */
export async function rememberByKey(
  tx: PoolClient,
  commands: IntakeCommand[],
  results: IntakeResults,
): Promise<void> {
  await rememberAnswers(tx, commands.flatMap(keptOf(results)));
}

/** What came of the one in this batch that had the same key. */
export function likeFirst(
  fresh: IntakeCommand[],
  results: IntakeResults,
): (command: IntakeCommand) => IntakeResult {
  const firsts = new Map(fresh.map((one) => [one.once && keyOf(one.once), one]));
  return (command) => {
    const once = command.once!;
    const first = firsts.get(keyOf(once))!;
    const result = results.get(first)!;
    if (result.outcome === 'refused') return result;
    return again({ requestHash: first.once!.requestHash, answer: result.answer }, once);
  };
}

function again(first: { requestHash: string; answer: Answer | null }, once: Once): IntakeResult {
  try {
    return { outcome: 'replayed', answer: answerAgain(first, once.requestHash) };
  } catch (error) {
    return { outcome: 'refused', error: error as AppError };
  }
}

const keptOf = (results: IntakeResults) => (command: IntakeCommand) => {
  const result = results.get(command)!;
  return command.once && result.outcome !== 'refused'
    ? [{ once: command.once, answer: result.answer }]
    : [];
};

const keyOf = ({ ownerId, key }: Once) => `${ownerId} ${key}`;
