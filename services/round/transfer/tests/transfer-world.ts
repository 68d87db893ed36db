import { expect } from 'vitest';
import type { ImportReport } from '../import/import-report.ts';
import type { TransferRound } from '../transfer-format.ts';
import {
  acceptCards,
  makeGolfer,
  startRound,
  startTestService,
  type Golfer,
  type TestService,
} from '../../tests/test-service.ts';

/** A golfer with three rounds of different kinds, and the friend who played in the first. */
export interface TransferWorld {
  service: TestService;
  golfer: Golfer;
  friend: Golfer;
}

export async function startTransferWorld(): Promise<TransferWorld> {
  const service = await startTestService();
  const golfer = await makeGolfer(service);
  const friend = await makeGolfer(service);
  await playFoursome(golfer, friend);
  await playTotals(golfer);
  await startRound(golfer, { holes: 'back9', playedOn: '2026-05-09', context: 'practice' });
  return { service, golfer, friend };
}

/** A finished round with a friend, a guest with a trying name, a pick-up and a cleared hole. */
async function playFoursome(golfer: Golfer, friend: Golfer): Promise<void> {
  const round = await startRound(golfer, {
    holes: 'front9',
    playedOn: '2026-05-02',
    players: [
      { userId: friend.userId, teeId: 'yellow', gender: 'men' },
      { name: '=1+1, "Söhne"', teeId: 'yellow', gender: 'men', handicapIndex: -1.2 },
    ],
  });
  await acceptCards(friend, round);
  const holesOf = (index: number) => `${round.path}/players/${round.players[index]!.id}/holes`;
  for (let hole = 1; hole <= 9; hole++) {
    await golfer.put(`${holesOf(0)}/${hole}`, { strokes: 4 + (hole % 3), putts: 2 }).expect(200);
    const rest = { fairway: 'left', penalties: 1, sand: hole === 1 };
    await golfer.put(`${holesOf(1)}/${hole}`, { strokes: 5, ...rest }).expect(200);
  }
  await golfer.put(`${holesOf(2)}/1`, { pickedUp: true }).expect(200);
  await golfer.put(`${holesOf(2)}/2`, { strokes: 7 }).expect(200);
  await golfer.delete(`${holesOf(2)}/2`).expect(200);
  await golfer.post(`${round.path}/finish`).expect(200);
}

async function playTotals(golfer: Golfer): Promise<void> {
  const round = await startRound(golfer, { playedOn: '2026-05-03' });
  const total = `${round.path}/players/${round.players[0]!.id}/total`;
  await golfer.put(total, { strokes: 92 }).expect(200);
  await golfer.post(`${round.path}/abandon`).expect(200);
}

export async function exportJson(who: Golfer): Promise<TransferRound[]> {
  const answer = await who.get('/api/v1/rounds/export').expect(200);
  const file = answer.body as { format: string; version: number; rounds: TransferRound[] };
  expect(file).toMatchObject({ format: 'golfroundpro.rounds', version: 1 });
  return file.rounds;
}

export async function exportCsv(who: Golfer): Promise<string> {
  return (await who.get('/api/v1/rounds/export?format=csv').expect(200)).text;
}

export async function importJson(who: Golfer, rounds: unknown[]): Promise<ImportReport> {
  const file = { format: 'golfroundpro.rounds', version: 1, rounds };
  return (await who.post('/api/v1/rounds/import', file).expect(200)).body as ImportReport;
}

export async function importCsv(who: Golfer, text: string | Buffer): Promise<ImportReport> {
  return (await who.upload('/api/v1/rounds/import', text).expect(200)).body as ImportReport;
}
