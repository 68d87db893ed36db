import type { Pool } from 'pg';
import { readPages } from '@golfroundpro/shared/own-data/read-pages.ts';
import type { OwnData } from '@golfroundpro/shared/own-data/write-own-data.ts';
import type { RoundContext } from '../context.ts';
import { readBrought } from '../handicaps/db/brought-indexes.ts';
import { listPartners } from '../partners/db/partners.ts';
import { readRounds } from '../rounds/db/read-rounds.ts';
import { toAnswer } from '../rounds/to-answer.ts';
import {
  CLUB_WORK,
  HANDICAP,
  HANDICAP_SCORES,
  LEFT_SEATS,
  OWN_COURSES,
  ROUND_IDS,
  SHARE_LINKS,
} from './statements.ts';

/** What round holds of a user, as RoundData says. */
export function dataOf({ pool }: Pick<RoundContext, 'pool'>, userId: string): OwnData {
  return {
    handicap: async () => (await read(pool, HANDICAP, userId))[0] ?? null,
    broughtIndex: () => broughtOf(pool, userId),
    partners: () => listPartners(pool, userId),
    rounds: roundPages(pool, userId),
    leftSeats: readPages(pool, LEFT_SEATS, userId),
    handicapScores: readPages(pool, HANDICAP_SCORES, userId),
    ownCourses: readPages(pool, OWN_COURSES, userId),
    shareLinks: readPages(pool, SHARE_LINKS, userId),
    clubWork: () => read(pool, CLUB_WORK, userId),
  };
}

async function* roundPages(pool: Pool, userId: string): AsyncGenerator<object[]> {
  for await (const page of readPages(pool, ROUND_IDS, userId)) {
    const ids = page.map(({ id }) => id);
    yield (await readRounds(pool, ids)).map(toAnswer);
  }
}

async function broughtOf(pool: Pool, userId: string): Promise<object | null> {
  const brought = await readBrought(pool, userId);
  if (!brought) return null;
  const { indexTenths, setBy, setAt } = brought;
  return { index: indexTenths / 10, setBy, setAt };
}

async function read(pool: Pool, text: string, userId: string): Promise<object[]> {
  return (await pool.query<object>(text, [userId])).rows;
}
