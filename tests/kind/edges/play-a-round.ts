import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { answerOf, makeApi, type Api } from '../../../tools/client/api.ts';
import { logInDemo } from '../../../tools/client/log-in.ts';
import { makePatientSend, withToken } from '../../../tools/client/send.ts';
import { forwardMails } from '../../../tools/k8s/forward-mails.ts';
import { readCourseFiles, readTextFiles } from '../../../tools/play/cards/read-files.ts';
import { readScorecards } from '../../../tools/play/cards/read-scorecards.ts';
import { roundIdOf, type Scorecard } from '../../../tools/play/cards/scorecard.ts';
import { makeMailbox } from '../../../tools/play/mailbox.ts';
import { playRound } from '../../../tools/play/play-round.ts';
import { checkoutRoot } from '../../../tools/stack/layout.ts';

/** Logs in, plays a round that nobody has played, sees it in the figures, and takes it away again. */
export async function playARound(address: string): Promise<void> {
  const { userId, token } = await logInDemo(makeApi(address, makePatientSend()));
  const api = makeApi(address, withToken(makePatientSend(), token));
  const card = await newCard();
  const before = await roundsOf(api);
  const session = { userId, api };
  const sessions = new Map([[card.players[0]!.email!, session]]);
  expect(await playRound(sessions, card, () => undefined)).toBe('played');
  await expect.poll(() => roundsOf(api)).toBe(before + 1);
  const path = { roundId: roundIdOf(card) };
  await api.DELETE('/api/v1/rounds/{roundId}', { params: { path } });
  await expect.poll(() => roundsOf(api)).toBe(before);
}

/** Registers, and reads the mail that comes. */
export async function receiveMail(address: string): Promise<void> {
  const email = `${randomUUID()}@club.example`;
  const body = { name: 'Test Golfer', email, password: 'a quiet putting green' };
  await makeApi(address).POST('/api/v1/auth/register', { body });
  const mails = (await forwardMails())!;
  try {
    await makeMailbox(`http://127.0.0.1:${mails.port}`)(email);
  } finally {
    await mails.stop();
  }
}

async function roundsOf(api: Api): Promise<number> {
  return (await answerOf(api.GET('/api/v1/analytics/me'))).figures.rounds;
}

/** A whole round that one member played alone, once more on that day. */
async function newCard(): Promise<Scorecard> {
  const folder = join(checkoutRoot, 'data/rounds');
  const files = (await readdir(folder)).sort().map((file) => join(folder, file));
  const { cards } = readScorecards(await readTextFiles(files), await readCourseFiles());
  const card = cards.find(
    ({ context, state, players: [player, ...others] }) =>
      context === 'real' &&
      state === 'finished' &&
      others.length === 0 &&
      player?.scores.length === 18,
  );
  return { ...card!, place: Date.now() };
}
