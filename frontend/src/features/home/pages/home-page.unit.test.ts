// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { makeAnalytics, makeRound, makeSummary } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import HomePage from './home-page.vue';

checkComponents();
stubDialogs();
afterEach(() => chooseLanguage('en'));

const open = makeSummary({ id: 'r2', state: 'in_progress', strokes: null, holesPlayed: 7 });

/** A club with these rounds, listed by their state. */
function stubClub(
  rounds: { state: string }[],
  analytics = makeAnalytics(1),
  invitations: Promise<void> = Promise.resolve(),
) {
  return stubApi({
    'GET /api/v1/rounds': (_, request) => {
      const state = new URL(request.url).searchParams.get('state');
      return Response.json({
        items: rounds.filter((one) => one.state === state),
        nextCursor: null,
      });
    },
    'GET /api/v1/invitations': async () => {
      await invitations;
      return Response.json({ items: [], nextCursor: null });
    },
    'GET /api/v1/handicaps/me': () =>
      Response.json({ index: null, holesPosted: 18, brought: null }),
    'GET /api/v1/analytics/me': () => Response.json(analytics),
    'POST /api/v1/rounds/r2/abandon': () => {
      rounds.shift();
      return Response.json(makeRound());
    },
  });
}

describe('HomePage', () => {
  it('goes on with the round that is being played, and can give it up', async () => {
    stubClub([open, makeSummary()]);
    const { container } = renderPart(HomePage);
    const link = await screen.findByRole('link', { name: 'Continue' });
    expect(link.getAttribute('href')).toBe('/rounds/r2');
    await screen.findByText('7 of 18 holes scored');
    await screen.findByRole('link', { name: /The Links/ });
    await expectAccessible(container);
    await fireEvent.click(screen.getByRole('button', { name: /^Abandon The Links/ }));
    await fireEvent.click(screen.getByRole('button', { name: 'Abandon it' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Continue' })).toBeNull());
  });

  it('has index and form, and says what is missing for an index', async () => {
    stubClub([makeSummary({ id: 't1', playedOn: '2026-04-01' })]);
    renderPart(HomePage);
    expect(await screen.findByText(/18 of the 54 holes it takes/)).toBeTruthy();
    expect(await screen.findByText('81.0')).toBeTruthy();
  });

  it('begins with an empty card, in Thai too', async () => {
    chooseLanguage('th');
    stubClub([], makeAnalytics(0));
    const { container } = renderPart(HomePage);
    expect(await screen.findByText('ยังไม่มีรอบการเล่น')).toBeTruthy();
    await expectAccessible(container);
  });

  it('shows nothing at the top that what is still on its way would move', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    stubClub([open, makeSummary()], makeAnalytics(1), promise);
    renderPart(HomePage);
    await screen.findByRole('link', { name: /The Links/ });
    expect(screen.queryByRole('link', { name: 'Continue' })).toBeNull();
    resolve();
    await screen.findByRole('link', { name: 'Continue' });
    expect(screen.queryByRole('status', { busy: true })).toBeNull();
  });

  it('draws no empty list where the club could not be reached', async () => {
    stubApi({ 'GET /api/v1/rounds': () => problem(503, 'busy') });
    renderPart(HomePage);
    expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0);
    expect(screen.queryByText('No rounds yet')).toBeNull();
  });
});
