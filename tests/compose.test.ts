import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeApi } from '../tools/client/api.ts';
import { logInDemo } from '../tools/client/log-in.ts';
import { makePatientSend, withToken } from '../tools/client/send.ts';
import { ComposeProject } from '../tools/compose/compose-project.ts';
import { findRunningDocker } from '../tools/docker/docker.ts';
import type { Member } from '../tools/play/play-all.ts';
import { playRound } from '../tools/play/play-round.ts';
import { readCourseFiles, readTextFiles } from '../tools/play/cards/read-files.ts';
import { readScorecards } from '../tools/play/cards/read-scorecards.ts';
import type { Scorecard } from '../tools/play/cards/scorecard.ts';
import { reviewAll } from '../tools/play/review/review-all.ts';

const LAG_MS = 120_000;

const { COMPOSE_TEST_ADDRESS: address, COMPOSE_TEST_PROJECT: name } = process.env;
if (!address || !name) throw new Error('run the tests of Docker Compose with npm run test:compose');
const docker = (await findRunningDocker())!;
const project = new ComposeProject(docker, { program: '', folder: '', name });

const folder = join(import.meta.dirname, '../data/rounds');
const names = (await readdir(folder)).sort().map((file) => join(folder, file));
const { cards } = readScorecards(await readTextFiles(names), await readCourseFiles());
const whole = cards.filter(
  ({ context, state, players: [player, ...others] }) =>
    context === 'real' &&
    state === 'finished' &&
    others.length === 0 &&
    player?.scores.length === 18,
);
const { email, player } = whole[0]!.players[0]!;
/** Whole rounds that one member played alone. */
const rounds = whole.filter(({ players }) => players[0]!.email === email).slice(0, 2);

const anonymous = makeApi(address, makePatientSend());
const { userId, token } = await logInDemo(anonymous);
const session = { userId, api: makeApi(address, withToken(makePatientSend(), token)) };
const demo: Member = { player, email: email!, session };

const play = (card: Scorecard) => playRound(new Map([[email!, session]]), card, () => undefined);
const countedRounds = async () =>
  (await session.api.GET('/api/v1/analytics/me')).data?.figures.rounds;

/** Every score, figure, index and board, against what the cards say. */
async function expectShown(...played: Scorecard[]): Promise<void> {
  const { views, notes, differences } = await reviewAll(played, [demo], Date.now() + LAG_MS);
  expect([...differences, ...notes]).toEqual([]);
  expect(views).toBeGreaterThan(10);
}

it('has two whole rounds to play', () => expect(rounds).toHaveLength(2));

it('serves the page, and what the page loads', async () => {
  const page = await (await fetch(address)).text();
  const [, script] = /<script[^>]* src="([^"]+)"/.exec(page) ?? [];
  const answer = await fetch(new URL(script!, address));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('javascript'),
  ]);
});

it('shows a round of 18 holes in every figure and on every board', async () => {
  expect(await play(rounds[0]!)).toBe('played');
  await expectShown(rounds[0]!);
});

it("round's sidecar stopped: a round is played all the same, and shown when it is back", async () => {
  const sidecar = await project.containerOf('round-daprd');
  await docker.read('stop', sidecar);
  try {
    expect(await play(rounds[1]!)).toBe('played');
    expect(await countedRounds()).toBe(1);
  } finally {
    await docker.read('start', sidecar);
  }
  await expectShown(rounds[0]!, rounds[1]!);
});
