import { startRound, type Golfer } from '../../tests/test-service.ts';

/** A round with a golfer and one they invited; the invited one's card in it. */
export async function invite(owner: Golfer, member: Golfer, body: object = {}) {
  const round = await startRound(owner, {
    name: 'Ann Owner',
    gender: 'men',
    players: [{ userId: member.userId, name: 'Mo Member', teeId: 'yellow', gender: 'men' }],
    ...body,
  });
  return { ...round, seat: `${round.path}/players/${round.players[1]!.id}` };
}
