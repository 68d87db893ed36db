// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { makeSummary } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import RoundsPage from './rounds-page.vue';

checkComponents();
afterEach(() => chooseLanguage('en'));

const ROUNDS = 'GET /api/v1/rounds';
const listed = (...items: object[]) => Response.json({ items, nextCursor: null });

describe('RoundsPage', () => {
  it('shows each round by its strip, and goes on with one that is being played', async () => {
    const open = makeSummary({ id: 'r2', state: 'in_progress', strokes: null, holesPlayed: 3 });
    stubApi({ [ROUNDS]: () => listed(open, makeSummary()) });
    const { container } = await renderPage(RoundsPage, '/rounds');
    const links = await screen.findAllByRole('link', { name: /The Links/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/rounds/r2',
      '/rounds/r1/summary',
    ]);
    expect(screen.getAllByRole('img', { name: /18 over par/ })).toHaveLength(2);
    expect(document.title).toBe('Rounds · GolfRoundPro');
    await expectAccessible(container);
  });

  it('keeps its filters in the address', async () => {
    const sent: string[] = [];
    stubApi({
      [ROUNDS]: (_, request) => {
        sent.push(new URL(request.url).search);
        return listed();
      },
    });
    const { router } = await renderPage(RoundsPage, '/rounds?state=finished');
    expect(await screen.findByText('No round fits')).toBeTruthy();
    expect(sent.at(-1)).toBe('?state=finished');
    await fireEvent.update(screen.getByLabelText('From'), '2026-05-01');
    await waitFor(() => expect(sent.at(-1)).toBe('?from=2026-05-01&state=finished'));
    expect(router.currentRoute.value.query).toEqual({ state: 'finished', from: '2026-05-01' });
    await fireEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({}));
  });

  it('says what went wrong, and tries again', async () => {
    let isDown = true;
    stubApi({ [ROUNDS]: () => (isDown ? problem(503, 'busy') : listed()) });
    await renderPage(RoundsPage, '/rounds');
    const retry = await screen.findByRole('button', { name: 'Retry' });
    isDown = false;
    await fireEvent.click(retry);
    expect(await screen.findByText('No rounds yet')).toBeTruthy();
  });

  it('speaks Thai', async () => {
    chooseLanguage('th');
    stubApi({ [ROUNDS]: () => listed(makeSummary()) });
    const { container } = await renderPage(RoundsPage, '/rounds');
    expect(await screen.findByRole('heading', { name: 'รอบการเล่น' })).toBeTruthy();
    await screen.findByRole('link', { name: /The Links/ });
    await expectAccessible(container);
  });
});
