import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forwardMails } from '../../tools/k8s/forward-mails.ts';
import type { Forwarded } from '../../tools/k8s/forward-port.ts';
import { readCourseFiles, readTextFiles } from '../../tools/play/cards/read-files.ts';
import { readScorecards } from '../../tools/play/cards/read-scorecards.ts';
import type { Scorecard } from '../../tools/play/cards/scorecard.ts';
import { makeMailbox } from '../../tools/play/mailbox.ts';
import { playAll } from '../../tools/play/play-all.ts';
import { reviewAll } from '../../tools/play/review/review-all.ts';
import { address } from './cluster.ts';

const LAG_MS = 120_000;
/** An autumn: members alone, foursomes, and guests beside them. */
const FILES = ['2026-09.csv', '2026-11b.csv'];

const files = FILES.map((file) => join(import.meta.dirname, '../../data/rounds', file));
const { cards: found } = readScorecards(await readTextFiles(files), await readCourseFiles());

/** Whom nobody has met: a cluster that was played on before is played on again. */
const season = Date.now().toString(36);
const newcomer = (email: string | null) => email && email.replace('@', `.${season}@`);
const cards: Scorecard[] = found.map((card) => ({
  ...card,
  players: card.players.map((player) => ({ ...player, email: newcomer(player.email) })),
}));
const emails = new Set(cards.flatMap(({ players }) => players.flatMap(({ email }) => email ?? [])));
const holes = cards.flatMap(({ players }) => players.flatMap(({ scores }) => scores)).length;

let mails: Forwarded;
beforeAll(async () => {
  mails = (await forwardMails())!;
});
afterAll(() => mails.stop());

it('has members who play alone and with others', () => {
  expect(emails.size).toBeGreaterThan(3);
  expect(cards.some(({ players }) => players.length > 1)).toBe(true);
});

it('plays an autumn through the gateway, and every figure and board is as reckoned', async () => {
  const startedAt = performance.now();
  const failures: string[] = [];
  let played = 0;
  const club = { address, mailbox: makeMailbox(`http://127.0.0.1:${mails.port}`) };
  const members = await playAll(club, cards, {
    onHole: () => undefined,
    onRound: (_, outcome) => (played += Number(outcome === 'played')),
    onWait: () => undefined,
    onFailure: (where, reason) => failures.push(`${where} ${reason}`),
  });
  const playedAt = performance.now();
  const { views, differences } = await reviewAll(cards, members, Date.now() + LAG_MS);
  const seconds = [playedAt - startedAt, performance.now() - playedAt].map((ms) =>
    (ms / 1000).toFixed(1),
  );
  process.stdout.write(
    `\n${played} rounds, ${holes} holes by ${members.length} members in ${seconds[0]} s; ` +
      `${views} views compared in ${seconds[1]} s, ${differences.length} differences\n`,
  );
  expect([...failures, ...differences]).toEqual([]);
  expect(played).toBe(cards.length);
  expect(views).toBeGreaterThan(cards.length);
});
