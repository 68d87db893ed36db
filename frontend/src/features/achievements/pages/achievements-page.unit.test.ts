// @vitest-environment jsdom
import { screen, within } from '@testing-library/vue';
import { afterEach, expect, it } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import AchievementsPage from './achievements-page.vue';

checkComponents();
afterEach(() => chooseLanguage('en'));

const READ = 'GET /api/v1/achievements/me';
const items = [
  { kind: 'personal_best', subject: 'r2', roundId: 'r2', playedOn: '2026-05-03', revision: 1 },
  { kind: 'first_birdie', subject: null, roundId: 'r1', playedOn: '2026-05-02', revision: 1 },
];

function open(answer: () => Response) {
  stubApi({ [READ]: answer });
  return renderPage(AchievementsPage, '/achievements');
}

it('shows what was earned with its round, and what is still to come', async () => {
  const { container } = await open(() => Response.json({ items }));
  expect(await screen.findByText('1 of 13 earned')).toBeTruthy();
  const birdie = screen.getByText('First birdie').closest('li')!;
  expect(within(birdie).getByRole('link').getAttribute('href')).toBe('/rounds/r1');
  expect(screen.getByText('Hole in one').closest('li')!.textContent).toMatch('Not yet');
  const bests = within(screen.getByRole('region', { name: 'Personal bests' }));
  expect(bests.getByRole('link').textContent).toBe('3 May 2026');
  await expectAccessible(container);
});

it('says so where there is nothing yet, and where it cannot be had', async () => {
  const empty = await open(() => Response.json({ items: [] }));
  expect(await screen.findByText('0 of 13 earned')).toBeTruthy();
  expect(screen.getByText(/second complete round/)).toBeTruthy();
  empty.unmount();
  await open(() => problem(503, 'database_unavailable'));
  expect(await screen.findByRole('alert')).toBeTruthy();
});

it('speaks Thai', async () => {
  chooseLanguage('th');
  await open(() => Response.json({ items }));
  expect(await screen.findByText('เบอร์ดีแรก')).toBeTruthy();
});
