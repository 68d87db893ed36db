// @vitest-environment jsdom
import { screen } from '@testing-library/vue';
import { afterEach, expect, it } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { COURSE, makeAnalytics } from '../../../testing/samples.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import ClubFiguresPage from './club-figures-page.vue';

checkComponents();
afterEach(() => chooseLanguage('en'));

const course = (courseId: string, value: number | null, n: number) => ({
  ...{ courseId, rounds: n + 2 },
  toPar: { value, n },
});

function open(rounds: number, courses: object[] = []) {
  const { figures } = makeAnalytics(rounds);
  stubApi({
    'GET /api/v1/analytics/club': () => Response.json({ figures, courses, asOf: null }),
    'GET /api/v1/courses/links': () => Response.json(COURSE),
    'GET /api/v1/courses/nine': () => Response.json({ ...COURSE, name: 'The Nine' }),
  });
  return renderPage(ClubFiguresPage, '/staff/figures', { isSignedIn: true });
}

it('lists the courses from the hardest on, each with how many it stands on', async () => {
  const { container } = await open(6, [course('links', 12.34, 6), course('nine', null, 0)]);
  await screen.findByRole('row', { name: 'The Links +12.3 6 8' });
  await screen.findByRole('row', { name: 'The Nine – 0 2' });
  screen.getByRole('row', { name: 'Strokes, 18 holes 83.5 6' });
  await expectAccessible(container);
});

it('says so while nobody has finished a round', async () => {
  await open(0);
  await screen.findByText('Once somebody finishes a round, its figures appear here.');
});

it('speaks Thai', async () => {
  chooseLanguage('th');
  const { container } = await open(6, [course('links', 12.34, 6)]);
  await screen.findByRole('table', { name: 'สนาม เรียงจากยากที่สุด' });
  expect(container.textContent).not.toMatch(/Par|Round|Stroke/);
  await expectAccessible(container);
});
