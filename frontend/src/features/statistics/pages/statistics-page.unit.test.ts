// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, expect, it } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { COURSE, makeAnalytics } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import StatisticsPage from './statistics-page.vue';

checkComponents();
afterEach(() => chooseLanguage('en'));

const FIGURES = 'GET /api/v1/analytics/me';

function open(answer: () => Response) {
  stubApi({ [FIGURES]: answer, [`GET /api/v1/courses/${COURSE.id}`]: () => Response.json(COURSE) });
  return renderPage(StatisticsPage, '/statistics');
}

function played() {
  const analytics = makeAnalytics(6);
  const { figures } = analytics;
  const distribution = { ...figures.distribution, birdie: 9, par: 54, pickedUp: 3, n: 108 };
  const greens = { percent: 33.3, count: 36, n: 108 };
  const hit = { percent: 50, count: 42, n: 84 };
  const fairways = { ...figures.fairways, hit, left: 21 };
  return Response.json({ ...analytics, figures: { ...figures, distribution, greens, fairways } });
}

const cellsOf = (table: string, row: string) => {
  const header = within(screen.getByRole('table', { name: table })).getByRole('rowheader', {
    name: row,
  });
  return [...header.parentElement!.querySelectorAll('td')].map((cell) => cell.textContent);
};

it('says each figure with how many it stands on', async () => {
  const { container } = await open(played);
  await screen.findByRole('table', { name: 'Scores' });
  expect(cellsOf('Scores', 'Par')).toEqual(['54', '50.0']);
  expect(cellsOf('Scores', 'Picked up')).toEqual(['3', '2.8']);
  expect(cellsOf('Rounds', 'Strokes, 18 holes')).toEqual(['83.5', '6']);
  expect(cellsOf('Rounds', 'Strokes, 9 holes')).toEqual(['–', '0']);
  expect(cellsOf('To the green', 'Greens in regulation')).toEqual(['33.3', '108']);
  expect(cellsOf('From the tee', 'Missed left')).toEqual(['25.0', '84']);
  expect(cellsOf('By par', 'Par 6 and 7')).toEqual(['–', '0']);
  expect(screen.getByText('Of 108 holes')).toBeTruthy();
  await expectAccessible(container);
});

it('draws the trend of complete rounds, and all rounds as a table', async () => {
  await open(played);
  const trend = within(await screen.findByRole('region', { name: 'Trend' }));
  expect(trend.getByRole('img').ariaLabel).toBe(
    'To par over 6 rounds. Best 9 over par, latest 14 over par.',
  );
  await fireEvent.click(trend.getByRole('radio', { name: '9 holes' }));
  expect(trend.getByText(/0 of 5/)).toBeTruthy();
  await fireEvent.click(trend.getByRole('button'));
  expect(trend.getAllByRole('rowheader')).toHaveLength(6);
});

it('says so where there is nothing yet, and where it cannot be had', async () => {
  const empty = await open(() => Response.json(makeAnalytics(0)));
  expect(await screen.findByText('Nothing to add up yet')).toBeTruthy();
  empty.unmount();
  await open(() => problem(503, 'views_unavailable'));
  expect(await screen.findByRole('alert')).toBeTruthy();
});

it('speaks Thai', async () => {
  chooseLanguage('th');
  const { container } = await open(played);
  expect(await screen.findByRole('table', { name: 'สกอร์' })).toBeTruthy();
  expect(container.textContent).not.toMatch(/Par|Green|Stroke|Putt/);
  await expectAccessible(container);
});
