// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { COURSE } from '../../../testing/samples.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import CourseCardsPage from './course-cards-page.vue';

checkComponents();

const card = (version: number) => ({
  ...{ version, publishedAt: '2026-05-01T10:00:00Z', current: version === 2, par: 72, tees: 2 },
});

it('lists the cards of a course, and what an earlier one said otherwise', async () => {
  const earlier = { ...COURSE, holes: COURSE.holes.with(0, { ...COURSE.holes[0]!, par: 5 }) };
  stubApi({
    'GET /api/v1/courses/links/cards': () => Response.json({ items: [card(2), card(1)] }),
    'GET /api/v1/courses/links': (_, { url }) =>
      Response.json(new URL(url).searchParams.get('version') === '1' ? earlier : COURSE),
  });
  const { container } = await renderPage(CourseCardsPage, '/staff/courses/links/cards');
  await screen.findByText('current');
  await fireEvent.click(screen.getByRole('button', { name: 'Show Card 1' }));
  const change = await screen.findByText('Hole 1, par');
  expect(change.parentElement?.textContent).toMatch(/5\s*3/);
  await expectAccessible(container);
});
