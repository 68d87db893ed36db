import { createHmac } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Once } from '@golfroundpro/shared/db/kept-answers.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { OnboarderContext } from '../context.ts';
import { holdersOf, type Asked } from './db/registration-statements.ts';
import type { DeskPerson, DeskResult } from './desk-people.ts';
import { resultOf, type Tried } from './desk-result.ts';
import { refusalOf } from './refusal-of.ts';
import { readPerson } from './registration-body.ts';
import { takeRegistration } from './take-registration.ts';

/** Whom staff enter, and who does; a dry run says what would come of it. */
export interface Entered {
  by: string;
  dryRun: boolean;
  people: DeskPerson[];
}

/**
 * Takes in people whom staff enter, each by itself.
 * @throws AppError for what is no fault of theirs: busy, database_unavailable, outcome_unknown
 */
export async function takePeople(
  context: OnboarderContext,
  { by, dryRun, people }: Entered,
): Promise<DeskResult[]> {
  const read = people.map((typed): Tried => {
    const { name, email, phoneNumber, nationalId, category, confirmEmail } = typed;
    const given = { name, email, phoneNumber, thaiId: nationalId, confirmEmail };
    return tried(() => ({ person: { ...readPerson(given, context.config), category } }));
  });
  const after = dryRun ? read : await takeAll(context, by, people, read);
  const inTheWay = await whatIsInTheWay(context, after);
  return after.map((one, at) => resultOf(one, inTheWay[at]));
}

function tried(read: () => Tried): Tried {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError) return { error };
    throw error;
  }
}

async function takeAll(
  context: OnboarderContext,
  by: string,
  people: DeskPerson[],
  read: Tried[],
): Promise<Tried[]> {
  const take = async (one: Tried, at: number): Promise<Tried> => {
    if (!('person' in one)) return one;
    const { person } = one;
    const once = onceOf(context, by, people[at]!);
    return takeRegistration(context, { person, via: 'desk', callerId: by, once }).then(
      (answer) => ({ person, answer }),
      (error: unknown) => {
        if (error instanceof AppError && error.status < 500) return { person, error };
        throw error;
      },
    );
  };
  // All of them end before one fault is told: none goes on behind the answer.
  const ended = await Promise.allSettled(read.map(take));
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

function onceOf({ keys }: OnboarderContext, by: string, person: DeskPerson): Once | undefined {
  const { key, ...asked } = person;
  if (key === undefined) return undefined;
  const text = JSON.stringify(asked);
  const requestHash = createHmac('sha256', keys.idempotency).update(text).digest('hex');
  // The blank keeps them apart from keys of requests, which have none.
  return { ownerId: by, key: `desk ${key}`, requestHash };
}

/** Of each who is not in: what somebody has of them already. */
async function whatIsInTheWay({ pool, keys }: OnboarderContext, all: Tried[]) {
  const asked = all.map((one): Asked | undefined => {
    if (!('person' in one) || one.answer) return undefined;
    if (one.error && one.error.code !== 'already_registered') return undefined;
    const { emailKey, nationalId } = one.person;
    const digests = nationalId === undefined ? undefined : keys.digestsOf(nationalId);
    return { id: uuidv7(), emailKey, nationalId: digests && { digests } };
  });
  const those = asked.filter((one) => one !== undefined);
  const holders = those.length > 0 ? await holdersOf(pool, those) : [];
  return asked.map((one) => {
    const found = one && refusalOf(one, holders);
    return found?.holderId === undefined ? undefined : found;
  });
}
