import { findMails, readAddress } from '../client/find-mails.ts';
import { makePatientSend } from '../client/send.ts';
import { formatDuration } from '../console/duration.ts';
import { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { makeMailbox } from '../play/mailbox.ts';
import { playAll, type Club, type Member } from '../play/play-all.ts';
import { readCourseFiles, readTextFiles } from '../play/cards/read-files.ts';
import { readScorecards } from '../play/cards/read-scorecards.ts';
import { reviewAll } from '../play/review/review-all.ts';
import type { Scorecard } from '../play/cards/scorecard.ts';
import { layoutOf } from '../stack/layout.ts';
import { readStackFile } from '../stack/stack-file.ts';

const ANALYTICS_DEADLINE_MS = 60_000;
/** A shorter wait of a player is not told. */
const WAIT_TOLD_MS = 3_000;
const DIFFERENCES_SHOWN = 200;

interface PlayFlags {
  /** Where the gateway is; the stack's own unless told. */
  url: string | undefined;
  /** Where its mails are read; found for a stack and a cluster on this machine. */
  mails: string | undefined;
  /** Rounds that stand in no file are differences too. */
  whole: boolean;
}

/**
 * Plays scorecard files through the gateway and compares what the club then shows with what the
 * files say. Gives 0 when all agrees, 1 when anything differs.
 */
export async function runPlay(files: string[], flags: PlayFlags): Promise<number> {
  const url = readAddress('--url', flags.url ?? (await stackAddress()));
  const mails = await findMails(url, flags.mails);
  try {
    const club = { address: url.origin, mailbox: makeMailbox(mails?.address) };
    return await playFiles(files, club, flags);
  } finally {
    await mails?.stop();
  }
}

async function playFiles(files: string[], club: Club, { whole }: PlayFlags): Promise<number> {
  const startedAt = Date.now();
  const { cards, errors } = readScorecards(await readTextFiles(files), await readCourseFiles());
  for (const { file, line, reason } of errors) console.log(`bad row ${file}:${line} ${reason}`);
  if (cards.length === 0) throw new UserError('The files hold no good row: nothing was played.');
  await checkGateway(club.address);
  const members = await play(club, cards);
  const { differences, views } = await review(cards, members, whole);
  for (const text of differences.slice(0, DIFFERENCES_SHOWN)) console.log(`difference ${text}`);
  const more = differences.length - DIFFERENCES_SHOWN;
  if (more > 0) console.log(`and ${counted(more, 'more difference')}`);
  const holes = holesOf(cards);
  const strokes = holes.reduce((sum, { writes }) => sum + (writes.at(-1)?.strokes ?? 0), 0);
  const counts = [
    ...[counted(cards.length, 'round'), counted(holes.length, 'hole'), counted(strokes, 'stroke')],
    ...[counted(errors.length, 'bad row'), counted(views, 'view')],
    ...[counted(differences.length, 'difference'), formatDuration(Date.now() - startedAt)],
  ];
  console.log(counts.join(', '));
  return differences.length === 0 ? 0 : 1;
}

async function stackAddress(): Promise<string> {
  return (await readStackFile(layoutOf()))?.address ?? 'http://localhost:8080';
}

async function checkGateway(url: string): Promise<void> {
  try {
    await makePatientSend({ patienceMs: 2_000 })(new Request(new URL('/health', url)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `The gateway does not answer at ${url} (${reason}). Start the stack with npm start, ` +
        'or name another address with --url.',
    );
  }
}

async function play(club: Club, cards: Scorecard[]): Promise<Member[]> {
  const progress = new Progress();
  const holes = { done: 0, of: holesOf(cards).length };
  const rounds = { done: 0, of: cards.length };
  return progress.run('play', counted(rounds.of, 'round'), (show) => {
    const count = (more: { holes?: number; rounds?: number }) => {
      holes.done += more.holes ?? 0;
      rounds.done += more.rounds ?? 0;
      const words = `${holes.done}/${holes.of} holes · ${rounds.done}/${rounds.of} rounds`;
      show({ ...holes, words });
    };
    return playAll(club, cards, {
      onHole: () => count({ holes: 1 }),
      onRound: (card, outcome) =>
        count({ rounds: 1, holes: outcome === 'found' ? holesOf([card]).length : 0 }),
      onWait: (player, ms, reason) => {
        if (ms < WAIT_TOLD_MS) return;
        progress.tell(`${player} waits ${formatDuration(ms)} ${reason.message}`);
      },
      onFailure: (where, reason) => progress.tell(`failed ${where} ${reason}`),
    });
  });
}

/** Prints what the club shows of each member; gives every difference from the files. */
async function review(cards: Scorecard[], members: Member[], whole: boolean) {
  console.log('Waiting for analytics to catch up …\n');
  const found = await reviewAll(cards, members, Date.now() + ANALYTICS_DEADLINE_MS);
  console.log(found.report.join('\n'));
  for (const note of found.notes) console.log(`note ${note}`);
  const differences = [...found.differences, ...(whole ? found.notes : [])];
  return { differences, views: found.views };
}

function holesOf(cards: Scorecard[]) {
  return cards.flatMap(({ players }) => players.flatMap(({ scores }) => scores));
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
