// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/vue';
import { describe, expect, it, vi } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { COURSE, makeAnalytics } from '../../../testing/samples.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import CoursePage from './course-page.vue';
import CoursesPage from './courses-page.vue';

checkComponents();

const LISTED = { ...COURSE, holes: 18, par: 72, country: 'Scotland' };
const found = (query: URLSearchParams) => {
  const distanceKm = query.has('near') ? 12.3 : undefined;
  const items = query.get('search') === 'nowhere' ? [] : [{ ...LISTED, distanceKm }];
  return Response.json({ items, nextCursor: null });
};
const stubCourses = () => {
  const asked: string[] = [];
  stubApi({
    'GET /api/v1/courses': (_body, { url }) => {
      const { searchParams } = new URL(url);
      asked.push(searchParams.toString());
      return found(searchParams);
    },
  });
  return asked;
};
const figures = (rounds: number) => ({
  courseId: COURSE.id,
  figures: { ...makeAnalytics(rounds).figures, rounds },
  holes: COURSE.holes.map(({ hole, par }) => ({
    ...{ hole, rank: hole, strokes: { value: par + 2 / hole, n: 9 } },
    toPar: { value: 2 / hole, n: 9 },
  })),
  asOf: null,
});
const own = (rounds: number) => {
  const best = { courseId: COURSE.id, holes: '18', roundId: 'r1', playedOn: '2026-05-09', rounds };
  return { ...figures(rounds), best: rounds > 0 ? [{ ...best, strokes: 84, toPar: 12 }] : [] };
};
const renderCourse = (rounds: number, mine = 0) => {
  stubApi({
    'GET /api/v1/courses/links': () => Response.json(COURSE),
    'GET /api/v1/analytics/courses/links': () => Response.json(figures(rounds)),
    'GET /api/v1/analytics/me/courses/links': () => Response.json(own(mine)),
  });
  return renderPart(CoursePage, { props: { courseId: 'links' }, isSignedIn: true });
};

describe('the list of courses', () => {
  it('leaves the address of the next page alone, however soon that is opened', async () => {
    stubCourses();
    const view = renderPart(CoursesPage, { isSignedIn: true });
    const replace = vi.spyOn(view.router, 'replace');
    vi.useFakeTimers();
    await fireEvent.update(screen.getByRole('searchbox', { name: 'Name or place' }), 'links');
    view.unmount();
    vi.runAllTimers();
    vi.useRealTimers();
    expect(replace).not.toHaveBeenCalled();
  });

  it('is searched by words that stand in the address', async () => {
    const asked = stubCourses();
    const { container, router } = renderPart(CoursesPage, { isSignedIn: true });
    await screen.findByRole('link', { name: /^The Links\s*Elie, Scotland\s*18 holes · par 72/ });
    await expectAccessible(container);
    await fireEvent.update(screen.getByRole('searchbox', { name: 'Name or place' }), 'nowhere');
    await screen.findByText('No such course here');
    expect(router.currentRoute.value.query).toEqual({ search: 'nowhere' });
    await fireEvent.click(screen.getByRole('button', { name: 'Show all courses' }));
    await screen.findByRole('link', { name: /^The Links/ });
    expect(asked.slice(0, 2)).toEqual(['', 'search=nowhere']);
  });

  it('comes nearest first once the device says where it is', async () => {
    const getCurrentPosition = vi.fn<Geolocation['getCurrentPosition']>();
    vi.stubGlobal('navigator', { ...navigator, geolocation: { getCurrentPosition } });
    stubCourses();
    renderPart(CoursesPage, { isSignedIn: true });
    await fireEvent.click(screen.getByRole('button', { name: 'Nearest first' }));
    const [take, refuse] = getCurrentPosition.mock.lastCall!;
    refuse?.({ code: 1 } as GeolocationPositionError);
    await screen.findByText(/does not say where it is/);
    take({ coords: { latitude: 56.19, longitude: -2.82 } } as GeolocationPosition);
    await screen.findByText(/12.3 km away/);
  });
});

describe('a course', () => {
  it('shows its card from the chosen tee, and its ratings', async () => {
    const { container } = renderCourse(9);
    await screen.findByRole('heading', { name: 'The Links', level: 1 });
    const out = () => screen.getByRole('table', { name: 'The Links, Out' }).textContent;
    expect(out()).toMatch(/Metres300.*2,700SI1/);
    await fireEvent.click(screen.getByRole('radio', { name: 'Red' }));
    expect(out()).toMatch(/Metres270.*2,430SI1/);
    const tees = within(screen.getByRole('table', { name: 'Tees' }));
    tees.getByRole('row', { name: /^Yellow 5,400 m not rated/ });
    await screen.findByRole('img', { name: /hole 1 is the hardest, hole 18 the easiest/ });
    await expectAccessible(container);
  });

  it('has the chart as a table too', async () => {
    renderCourse(9);
    await fireEvent.click(await screen.findByRole('button', { name: 'As a table' }));
    screen.getByRole('row', { name: '1 3 5.0 +2.0 1 9' });
  });

  it('shows how I play it: my usual card as a strip, my holes, my best round', async () => {
    const { container } = renderCourse(9, 6);
    const mine = within(await screen.findByRole('region', { name: 'How you play it' }));
    await mine.findByText('6 rounds of yours · 83.5 on average over 18 holes');
    const cells = mine.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(cells[0]).toContain('Hole 1, par 3, 5 strokes, Double bogey');
    expect(cells[0]).not.toContain('sent');
    await fireEvent.click(mine.getByRole('button', { name: 'As a table' }));
    mine.getByRole('row', { name: '1 3 5.0 +2.0 1 9' });
    mine.getByText(/^Best, 18 holes: 84 \(\+12\)/);
    await expectAccessible(container);
  });

  it('says that I have not played here', async () => {
    renderCourse(9);
    const mine = within(await screen.findByRole('region', { name: 'How you play it' }));
    await mine.findByText('You have not played here yet');
    mine.getByRole('link', { name: 'Start a round' });
  });

  it('says that there is not enough to say yet', async () => {
    renderCourse(3);
    await screen.findByText('Not enough rounds for a chart yet: 3 of 5.');
    expect(screen.queryByRole('img')).toBeNull();
  });
});
