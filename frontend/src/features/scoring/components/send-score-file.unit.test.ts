// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { tokens } from '../../../lib/api/client.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { theOutbox } from '../outbox/the-outbox.ts';
import { stubClub } from '../testing/open-round.ts';
import { strokes } from '../testing/strokes.ts';
import SendScoreFile from './send-score-file.vue';

checkComponents();

/** Who is logged in at a club opens a file of these scores. */
async function openFile(
  at: (roundId: string) => { roundId: string; playerId: string; hole: number }[],
) {
  const club = stubClub();
  tokens.set(`h.${btoa(JSON.stringify({ sub: club.userId }))}.s`);
  await theOutbox.meet(club.userId);
  const kept = { userId: 'somebody', state: 'waiting', entry: strokes(6), version: 0, seq: 1 };
  const times = { tappedAt: 1, unanswered: [], failures: 0, notBefore: 0 };
  const scores = at(club.id).map((one) => ({ ...kept, ...times, ...one }));
  const file = { format: 'golfroundpro-scores', version: 1, scores };
  return { club, ...renderPart(SendScoreFile, { isSignedIn: true, props: { file } }) };
}

it('sends what has a card, though the file holds what has none', async () => {
  const { club, container } = await openFile((roundId) => [
    { roundId: 'of-others', playerId: 'p1', hole: 1 },
    { roundId, playerId: 'p1', hole: 7 },
    { roundId, playerId: 'p1', hole: 19 },
    { roundId, playerId: 'nobody', hole: 7 },
  ]);
  await screen.findByText(/^3 scores of this file cannot be sent by you:/);
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  await expectAccessible(container);
  await fireEvent.click(screen.getByRole('button', { name: 'Send them in my name' }));
  await waitFor(() => expect(club.round.players[0]?.scores).toMatchObject([{ hole: 7 }]));
  expect([...theOutbox.scores.value.values()]).toHaveLength(1);
});

it('has nothing to send where every round is of others', async () => {
  await openFile(() => [{ roundId: 'of-others', playerId: 'p1', hole: 1 }]);
  await screen.findByText(/^1 score of this file cannot be sent by you:/);
  expect(screen.queryByRole('button')).toBeNull();
});

it('is not asked of the club where it is endless', async () => {
  const { club } = await openFile((roundId) =>
    Array.from({ length: 2001 }, () => ({ roundId, playerId: 'p1', hole: 1 })),
  );
  await screen.findByText(/^This file of scores is damaged/);
  expect(club.sent).toEqual([]);
});
