// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { makeRound, makeScore } from '../../../testing/samples.ts';
import { signInAs } from '../../../testing/sign-in-as.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import RoundSummaryPage from './round-summary-page.vue';

checkComponents();
stubDialogs();

const ROUND = 'GET /api/v1/rounds/r1';
const SHARES = 'GET /api/v1/rounds/r1/shares';
const HISTORY = 'GET /api/v1/rounds/r1/history';
const list = (...items: object[]) => Response.json({ items });

const scores = Array.from({ length: 18 }, (_, at) => makeScore(at + 1, { strokes: 5 }));
const finished = () => {
  const round = makeRound(scores);
  const player = { ...round.players[0]!, name: 'Robin Greene', strokes: 90, toPar: 18 };
  return { ...round, state: 'finished' as const, players: [player] };
};
const change = {
  version: 3,
  at: '2026-05-09T12:00:00Z',
  kind: 'PlayerCorrected',
  playerId: 'p1',
  by: 'golfer',
  changes: [{ playerId: 'p1', field: 'teeId', from: 'white', to: 'yellow' }],
};
const answers = {
  [ROUND]: () => Response.json(finished()),
  [SHARES]: () => list(),
  [HISTORY]: () => list(change),
};

function open(userId = 'golfer') {
  signInAs(userId);
  return renderPage(RoundSummaryPage, '/rounds/r1/summary');
}

describe('RoundSummaryPage', () => {
  it('is the printed card, what came of it, and what happened to it', async () => {
    stubApi(answers);
    const { container } = await open();
    expect(await screen.findByRole('heading', { level: 1, name: 'The Links' })).toBeTruthy();
    const out = screen.getByRole('table', { name: 'The Links, Out' });
    expect(within(out).getByRole('row', { name: /Robin Greene/ }).textContent).toContain('45');
    expect(screen.getByRole('cell', { name: '90' })).toBeTruthy();
    expect(await screen.findByText('Tee: white → yellow')).toBeTruthy();
    await expectAccessible(container);
  });

  it('makes a link that anyone can watch by, and shows it once', async () => {
    const shares: object[] = [];
    const share = {
      id: 's1',
      createdAt: '2026-05-09T12:00:00Z',
      expiresAt: '2026-06-08T12:00:00Z',
    };
    stubApi({
      ...answers,
      [SHARES]: () => list(...shares),
      'POST /api/v1/rounds/r1/share': () => {
        shares.push(share);
        return Response.json({ ...share, token: 'secret', path: '' }, { status: 201 });
      },
      'DELETE /api/v1/rounds/r1/shares/s1': () => {
        shares.pop();
        return new Response(null, { status: 204 });
      },
    });
    const { container } = await open();
    await fireEvent.click(await screen.findByRole('button', { name: 'Make a link' }));
    expect(await screen.findByText(/\/shared\/secret$/)).toBeTruthy();
    await expectAccessible(container);
    await fireEvent.click(screen.getByRole('button', { name: 'I have sent it' }));
    expect(screen.queryByText(/\/shared\/secret$/)).toBeNull();
    await fireEvent.click(await screen.findByRole('button', { name: /^End Made/ }));
    expect(await screen.findByText('Nobody can watch this round yet.')).toBeTruthy();
  });

  it('opens again, and deletes, only for who owns it and only when confirmed', async () => {
    const sent = stubApi({
      ...answers,
      'POST /api/v1/rounds/r1/reopen': () => Response.json(makeRound(scores)),
    });
    const { router } = await open();
    await fireEvent.click(await screen.findByRole('button', { name: 'Open again' }));
    expect(sent.some(({ route }) => route.startsWith('POST'))).toBe(false);
    await fireEvent.click(screen.getByRole('button', { name: 'Open it' }));
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/rounds/r1'));
  });

  it('shows others neither links nor what would change it', async () => {
    stubApi(answers);
    await open('somebody else');
    await screen.findByRole('heading', { name: 'Results' });
    expect(screen.queryByRole('heading', { name: 'Share' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Change the round' })).toBeNull();
  });
});
