import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isFullRun } from '@golfroundpro/shared/testing/full-run.ts';
import { playAll } from '../tools/play/play-all.ts';
import { readCourseFiles, readTextFiles } from '../tools/play/cards/read-files.ts';
import { readScorecards } from '../tools/play/cards/read-scorecards.ts';
import { makeMailbox } from '../tools/play/mailbox.ts';
import { reviewAll } from '../tools/play/review/review-all.ts';
import { newGolfer } from './golfer.ts';
import { stack } from './stack.ts';

const SEASON_MS = 300_000;
const LAG_MS = 60_000;

const folder = join(import.meta.dirname, '../data/rounds');
const names = (await readdir(folder)).sort().map((name) => join(folder, name));
const { cards } = readScorecards(await readTextFiles(names), await readCourseFiles());
const mailbox = makeMailbox(`http://localhost:${stack.ports['mail-sink']}`);
const failures: string[] = [];
const outcomes: string[] = [];

/** It is entered first, so that whatever is of before is entered late. */
const MONTH = '2026-03.csv';
const month = cards.filter(({ file }) => file.endsWith(MONTH));

/** Plays the season, or some of it, as `npm run play` does, and compares all of the club with it. */
async function playSeason(some = cards) {
  outcomes.length = 0;
  const members = await playAll({ address: stack.address, mailbox }, some, {
    onHole: () => undefined,
    onRound: (_, outcome) => outcomes.push(outcome),
    onWait: () => undefined,
    onFailure: (where, reason) => failures.push(`${where} ${reason}`),
  });
  return reviewAll(some, members, Date.now() + LAG_MS);
}

it(
  'plays one month first',
  async () => {
    const { notes, differences } = await playSeason(month);
    expect([...failures, ...notes, ...differences]).toEqual([]);
    expect(outcomes).toEqual(month.map(() => 'played'));
  },
  SEASON_MS,
);

it(
  'plays the season, and every view is as reckoned from the files',
  async () => {
    const { views, notes, differences } = await playSeason();
    expect(failures).toEqual([]);
    expect(differences).toEqual([]);
    expect(notes).toEqual([]);
    const played = outcomes.filter((outcome) => outcome === 'played');
    expect(played).toHaveLength(cards.length - month.length);
    expect(views).toBeGreaterThan(600);
  },
  SEASON_MS,
);

it(
  'finds everything in its place when it plays the season again',
  async () => {
    const { notes, differences } = await playSeason();
    expect([...failures, ...notes, ...differences]).toEqual([]);
    expect(outcomes).toEqual(cards.map(() => 'found'));
  },
  SEASON_MS,
);

it.runIf(isFullRun)(
  'tells which views hold the rounds of others, and compares the rest',
  async () => {
    const golfer = await newGolfer();
    const round = await golfer.start('front9');
    await golfer.finish(round);
    await expect.poll(async () => (await golfer.analytics()).body.figures.rounds).toBe(1);
    const { notes, differences } = await playSeason();
    const course = cards.find((card) => card.course.id === round.courseId)?.course.name;
    const held = 'holds 1 round that stands in no file; its figures and boards were not compared';
    expect(differences).toEqual([]);
    expect(notes).toEqual([`club: ${held}`, `${course}: ${held}`]);
  },
  SEASON_MS,
);
