import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { answerAgain, type Once } from '@golfroundpro/shared/db/kept-answers.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { succeeded } from '@golfroundpro/shared/http/envelope.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import { currentTrace, traceparent } from '@golfroundpro/shared/logging/trace.ts';
import type { OnboarderContext } from '../context.ts';
import type { Via } from './db/registration-statements.ts';
import { alreadyRegistered } from './refusal-of.ts';
import type { Person } from './registration-body.ts';
import type { IntakeCommand, IntakeResult } from './intake-command.ts';
import { sealNationalId } from './sealed-national-id.ts';

/** Somebody at the door, and how they came. */
export interface Coming {
  person: Person;
  via: Via;
  /** Of the account that asks, or the staff; undefined for whoever is not signed in. */
  callerId: string | undefined;
  /** Of the request that it is, where it has a key. */
  once: Once | undefined;
}

/**
 * Takes somebody in: 201 when their registration and its events are committed.
 * @throws AppError already_registered, busy, idempotency_key_reused, and what PostgreSQL is refused with
 */
export async function takeRegistration(context: OnboarderContext, coming: Coming): Promise<Answer> {
  const { metrics, relay, keys, known, duplicates } = context;
  const command = commandOf(context, coming);
  const { id, emailKey, via } = command.registration;
  const digest = keys.emailDigest(emailKey);
  const barred = await barredBy(context, command, digest);
  if (barred) {
    const first = await answerBefore(context, command);
    metrics.registrationsAnswered.inc({ method: via, status: first ? 'replayed' : 'barred' });
    if (first) return first;
    throw barred;
  }
  const result = await context.writer.write(command);
  metrics.registrationsAnswered.inc({ method: via, status: result.outcome });
  if (result.outcome === 'registered') relay.wake();
  if (result.outcome === 'registered' || isTaken(result, 'email')) void known.settle(digest, id);
  if (isTaken(result)) duplicates.refused();
  if (result.outcome === 'refused') throw result.error;
  return result.answer;
}

/** What is known without a transaction: the day, and an e-mail that is taken. */
async function barredBy(
  { dayOn, known, duplicates }: OnboarderContext,
  { registration: { id, via }, isQuiet }: IntakeCommand,
  digest: string,
): Promise<AppError | undefined> {
  if (via !== 'desk') {
    const closed = await dayOn.refuseUnlessOpen().catch((error: unknown) => error);
    if (closed instanceof AppError) return closed;
  }
  // Of an account the claim is there; and whoever is told nothing is not told by the time it takes either.
  if (via === 'account' || isQuiet || !(await known.isTaken(digest, id))) return undefined;
  duplicates.refused();
  return alreadyRegistered('email');
}

function commandOf(
  { config, keys }: OnboarderContext,
  { person, via, callerId, once }: Coming,
): IntakeCommand {
  const id = via === 'account' ? callerId! : uuidv7();
  const statusId = randomUUID();
  const isQuiet = via === 'form' && config.duplicates === 'quiet';
  const { nationalId, ...rest } = person;
  const sealed = nationalId === undefined ? undefined : sealNationalId(keys, id, nationalId);
  const trace = currentTrace();
  return {
    registration: { id, statusId, ...rest, via, nationalId: sealed },
    once,
    answer: {
      status: 201,
      body: succeeded('The registration is in', { userID: id }),
      // Of whoever has registered before there is no page, which would tell them apart.
      ...(isQuiet ? {} : { headers: { location: `/registrations/${statusId}` } }),
    },
    isQuiet,
    traceparent: trace && traceparent(trace),
  };
}

async function answerBefore(
  { answers }: OnboarderContext,
  { once }: IntakeCommand,
): Promise<Answer | undefined> {
  const first = once && (await answers(once));
  return first && answerAgain(first, once.requestHash);
}

/** Whether somebody has it already. */
function isTaken(result: IntakeResult, field?: 'email'): boolean {
  if (result.outcome !== 'refused') return false;
  const { code, options } = result.error;
  return code === 'already_registered' && (!field || options.errors?.[0]?.field === field);
}
