import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerOf, makeApi, type Api } from '../../tools/client/api.ts';
import { logIn } from '../../tools/client/log-in.ts';
import { makePatientSend, sendOnce, withToken } from '../../tools/client/send.ts';

const GOLFERS = 6;
const PAUSE_MS = 150;
const HOLE = '/api/v1/rounds/{roundId}/players/{playerId}/holes/{hole}';

/** A hole as its golfer knows it: what was answered last, and what was sent since without an answer. */
interface Hole {
  answered?: number;
  unknown: number[];
}

interface Golfer {
  patient: Api;
  once: Api;
  roundId: string;
  playerId: string;
  holes: Hole[];
}

/** Golfers who score without a second try, and remember what they were answered. */
export interface Ledger {
  /** When each score was answered, in ms since 1970. */
  answeredAt: number[];
  failed: () => number;
  /** Ends the scoring, and gives each hole that is not as it was answered. */
  close: () => Promise<string[]>;
}

/** Starts golfers of a club, each on a round of their own, at an address. */
export async function openLedger(address: string): Promise<Ledger> {
  const golfers = await Promise.all(Array.from({ length: GOLFERS }, () => newGolfer(address)));
  const answeredAt: number[] = [];
  let failed = 0;
  let open = true;
  const play = async (golfer: Golfer) => {
    for (let step = 0; open; step++, await sleep(PAUSE_MS)) {
      if (await score(golfer, step)) answeredAt.push(Date.now());
      else failed++;
    }
  };
  const playing = golfers.map(play);
  return {
    answeredAt,
    failed: () => failed,
    close: async () => {
      open = false;
      await Promise.all(playing);
      return (await Promise.all(golfers.map(differences))).flat();
    },
  };
}

async function newGolfer(address: string): Promise<Golfer> {
  const account = { email: `${randomUUID()}@club.example`, password: 'a quiet putting green' };
  const anonymous = makeApi(address);
  await answerOf(
    anonymous.POST('/api/v1/auth/register', { body: { name: 'Test Golfer', ...account } }),
  );
  const token = await logIn(anonymous, account);
  const patient = makeApi(address, withToken(makePatientSend(), token));
  const { items } = await answerOf(patient.GET('/api/v1/courses'));
  const courseId = items[0]!.id;
  const { tees } = await answerOf(
    patient.GET('/api/v1/courses/{courseId}', { params: { path: { courseId } } }),
  );
  const body = { courseId, teeId: tees[0]!.id, holes: '18' as const };
  const { id: roundId, players } = await answerOf(patient.POST('/api/v1/rounds', { body }));
  const holes = Array.from({ length: 18 }, () => ({ unknown: [] }));
  const once = makeApi(address, withToken(sendOnce, token));
  return { patient, once, roundId, playerId: players[0]!.id, holes };
}

async function score({ once, roundId, playerId, holes }: Golfer, step: number): Promise<boolean> {
  const at = holes[step % 18]!;
  const strokes = 1 + (step % 9);
  const path = { roundId, playerId, hole: 1 + (step % 18) };
  const answer = await once
    .PUT(HOLE, { params: { path }, body: { strokes } })
    .catch(() => undefined);
  if (answer?.response.ok) Object.assign(at, { answered: strokes, unknown: [] });
  else at.unknown.push(strokes);
  return answer?.response.ok ?? false;
}

/** What was sent without an answer may have come in or not; all else is as it was answered. */
async function differences({ patient, roundId, playerId, holes }: Golfer): Promise<string[]> {
  const path = { roundId };
  const round = await answerOf(patient.GET('/api/v1/rounds/{roundId}', { params: { path } }));
  const { scores } = round.players.find(({ id }) => id === playerId)!;
  return holes.flatMap(({ answered, unknown }, index) => {
    const kept = scores.find(({ hole }) => hole === index + 1)?.strokes ?? undefined;
    if ([answered, ...unknown].includes(kept)) return [];
    return [
      `round ${roundId}, hole ${index + 1}: ${kept}, answered ${answered}, sent ${unknown.join(', ')}`,
    ];
  });
}
