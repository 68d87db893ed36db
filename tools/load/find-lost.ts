import { readFile } from 'node:fs/promises';
import { withRoundClient } from '../populate/round-database.ts';
import { accessTo } from '../stack/access-to.ts';
import { lostOf, readAnswered, type Holes, type Written } from './answered.ts';
import type { Target } from './target.ts';
import type { Finding } from './verdict.ts';

/** Compares every score that was answered with success with PostgreSQL; nothing where that is elsewhere. */
export async function findLost({ directory }: Target, consoleFile: string): Promise<Finding[]> {
  const answered = readAnswered(await readFile(consoleFile, 'utf8').catch(() => ''));
  if (directory === undefined || answered.size === 0) return [];
  const lost = lostOf(answered, await readStored(directory, answered));
  const text = `${answered.size} holes were answered as scored; ${lost.length} are not so in PostgreSQL`;
  return [{ text, isFault: lost.length > 0 }];
}

async function readStored(directory: string, answered: Holes): Promise<Holes> {
  const players = [...new Set([...answered.keys()].map((key) => key.split(' ')[0]!))];
  const { rows } = await withRoundClient(await accessTo(directory), (client) =>
    client.query<Written & { key: string }>(
      `SELECT player_id || ' ' || hole AS key, strokes, version::int FROM hole_score
        WHERE player_id = ANY($1::uuid[])`,
      [players],
    ),
  );
  return new Map(rows.map(({ key, strokes, version }) => [key, { strokes, version }]));
}
