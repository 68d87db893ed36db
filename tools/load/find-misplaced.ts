import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { accessTo } from '../stack/access-to.ts';
import { connectClient } from '../stack/connect-client.ts';
import { superuserOf } from '../stack/superuser-of.ts';
import {
  lostArrivals,
  overtaken,
  readAcknowledged,
  twiceThere,
  wronglyPlaced,
  type Acknowledged,
  type Stored,
} from './arrivals.ts';
import type { Target } from './target.ts';
import type { Finding } from './verdict.ts';

const MEMBERS_TIMEOUT_MS = 180_000;
const LOOK_EVERY_MS = 250;

const STORED = `
  SELECT user_id AS "userId", arrival::int, place, quota
  FROM onboarder.place JOIN onboarder.membership_day AS day ON day.id = day_id
  WHERE day_id = (SELECT day_id FROM onboarder.place WHERE user_id = $1)`;
/** Whoever is in the books, and mailed. */
const MAILED = `
  SELECT count(*)::int AS mailed FROM member.member
  WHERE id = ANY ($1::uuid[]) AND status <> 'created'`;
const MAILS = `
  SELECT data ->> 'userId' AS "userId", count(DISTINCT data ->> 'messageId')::int AS mails
  FROM notification.event
  WHERE type = 'golf.user.confirmation.v1' AND data ->> 'userId' = ANY ($1) GROUP BY 1`;

/**
 * Compares every registration that was answered with what is stored: nobody lost, nobody twice, nobody overtaken, as many
 * places as the quota, one confirmation each. Nothing where PostgreSQL is elsewhere.
 */
export async function findMisplaced(
  { directory }: Target,
  consoleFile: string,
): Promise<Finding[]> {
  const acknowledged = readAcknowledged(await readFile(consoleFile, 'utf8').catch(() => ''));
  if (directory === undefined || acknowledged.length === 0) return [];
  const client = await connectClient(superuserOf(await accessTo(directory)));
  try {
    const { rows } = await client.query<Stored & { quota: number }>(STORED, [
      acknowledged[0]!.userId,
    ]);
    return [
      ...judgePlaces(acknowledged, rows, rows[0]?.quota ?? 0),
      ...(await judgePipeline(client, acknowledged)),
    ];
  } finally {
    await client.end();
  }
}

function judgePlaces(acknowledged: Acknowledged[], stored: Stored[], quota: number): Finding[] {
  const found = {
    lost: lostArrivals(acknowledged, stored),
    twice: twiceThere(acknowledged),
    overtaken: overtaken(acknowledged, stored),
    'wrongly placed': wronglyPlaced(stored, quota),
  };
  const held = stored.filter(({ place }) => place === 'held').length;
  const words = Object.entries(found).map(([what, { length }]) => `${length} ${what}`);
  const text = `${stored.length} arrivals, ${held} places of ${quota} held; ${words.join(', ')}`;
  return [{ text, isFault: Object.values(found).some(({ length }) => length > 0) }];
}

/** Waits until all are in the books and mailed, and counts the mails. */
async function judgePipeline(client: Client, acknowledged: Acknowledged[]): Promise<Finding[]> {
  const ids = [...new Set(acknowledged.map(({ userId }) => userId))];
  const sinceMs = Math.max(...acknowledged.map(({ answeredAt }) => answeredAt));
  let mailed = 0;
  while (mailed < ids.length && Date.now() - sinceMs < MEMBERS_TIMEOUT_MS) {
    ({ mailed } = (await client.query<{ mailed: number }>(MAILED, [ids])).rows[0]!);
    if (mailed < ids.length) await sleep(LOOK_EVERY_MS);
  }
  const seconds = ((Date.now() - sinceMs) / 1000).toFixed(1);
  const { rows } = await client.query<{ mails: number }>(MAILS, [ids]);
  const many = rows.filter(({ mails }) => mails !== 1).length;
  return [
    {
      text: `${mailed} of ${ids.length} are in the books and mailed ${seconds} s behind the last answer`,
      isFault: mailed < ids.length,
    },
    {
      text: `${rows.length} confirmed by mail, ${many} of them by more than one Message-ID`,
      isFault: many > 0,
    },
  ];
}
