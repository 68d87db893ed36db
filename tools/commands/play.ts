import { parseArgs } from 'node:util';
import { formatDuration } from '../console/duration.ts';
import { UserError } from '../console/user-error.ts';
import { makeClient } from '../play/client.ts';
import { golferReport } from '../play/golfer-report.ts';
import { playAll } from '../play/play-all.ts';
import type { PlayedCards } from '../play/play-all.ts';
import { makeProgress } from '../play/progress.ts';
import { readCourseFiles, readTextFiles } from '../play/read-files.ts';
import { readScorecards } from '../play/read-scorecards.ts';
import { reviewGolfer } from '../play/review.ts';
import type { Scorecard } from '../play/scorecard.ts';
import { layoutOf } from '../stack/layout.ts';
import { readStackFile } from '../stack/stack-file.ts';

const analyticsDeadlineMs = 60_000;

/**
 * Plays scorecard files through the gateway and compares what the club then shows with what the
 * files say. Gives 0 when all agrees, 1 when anything differs.
 */
export async function runPlay(args: string[]): Promise<number> {
  const startedAt = Date.now();
  const { files, url = await stackAddress() } = readArguments(args);
  const { cards, errors } = readScorecards(await readTextFiles(files), await readCourseFiles());
  for (const { file, line, reason } of errors) console.log(`bad row ${file}:${line} ${reason}`);
  if (cards.length === 0) throw new UserError('The files hold no good row: nothing was played.');
  await checkGateway(url);
  const golfers = await play(url, cards);
  const differences = await review(golfers);
  for (const difference of differences) console.log(`difference ${difference}`);
  const holes = cards.flatMap(({ scores }) => scores);
  const strokes = holes.reduce((sum, { strokes: own }) => sum + (own ?? 0), 0);
  const counts = [
    ...[counted(cards.length, 'round'), counted(holes.length, 'hole'), counted(strokes, 'stroke')],
    ...[counted(errors.length, 'bad row'), counted(differences.length, 'difference')],
    formatDuration(Date.now() - startedAt),
  ];
  console.log(counts.join(', '));
  return differences.length === 0 ? 0 : 1;
}

function readArguments(args: string[]): { files: string[]; url?: string } {
  const options = { url: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length === 0) throw new Error('no scorecard file is named');
    return { files: positionals, url: values.url && new URL(values.url).href };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${reason}\nnpm run play -- data/rounds/*.csv [--url <gateway>]`);
  }
}

async function stackAddress(): Promise<string> {
  return (await readStackFile(layoutOf()))?.address ?? 'http://localhost:8080';
}

async function checkGateway(url: string): Promise<void> {
  try {
    await makeClient(url, 2_000)('GET', '/health');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `The gateway does not answer at ${url} (${reason}). Start the stack with npm start, ` +
        'or name another address with --url.',
    );
  }
}

async function play(url: string, cards: Scorecard[]): Promise<PlayedCards[]> {
  const holes = cards.reduce((sum, { scores }) => sum + scores.length, 0);
  const progress = makeProgress(process.stdout, cards.length, holes);
  const golfers = await playAll(makeClient(url), cards, {
    onHole: () => progress.holeDone(),
    onRound: (card, outcome) => {
      if (outcome === 'found') progress.holeDone(card.scores.length);
      progress.roundDone(`${outcome} ${card.playedOn} ${card.player}, ${card.course.name}`);
    },
    onFailure: (where, reason) => progress.note(`failed ${where} ${reason}`),
  });
  progress.end();
  return golfers;
}

/** Prints what the club shows of each golfer; gives every difference from the files. */
async function review(golfers: PlayedCards[]): Promise<string[]> {
  console.log('Waiting for analytics to catch up …\n');
  const deadline = Date.now() + analyticsDeadlineMs;
  const reviews = await Promise.all(golfers.map((golfer) => reviewGolfer(golfer, deadline)));
  for (const [at, golfer] of golfers.entries()) {
    const own = reviews[at];
    if (own) console.log(golferReport(golfer, own).join('\n'));
  }
  return reviews.flatMap(({ differences }) => differences);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
