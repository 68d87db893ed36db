// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import type { CourseSummary } from '../../../lib/api/schema.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import CoursesPage from './courses-page.vue';

checkComponents();
afterEach(() => chooseLanguage('en'));

const LIST = 'GET /api/v1/courses';
const IMPORT = 'POST /api/v1/courses/import';

const course = (id: string, name: string, change = {}): CourseSummary => ({
  ...{ id, name, place: 'Elie', country: 'Scotland', latitude: 56, longitude: -2 },
  ...{ state: 'published', cardVersion: 2, holes: 9, par: 36, ...change },
});

/** A club with two courses of nine; the queries by which they were asked for. */
function stubClub(answers: Parameters<typeof stubApi>[0] = {}) {
  const queries: string[] = [];
  const items = [course('lake', 'Lake'), course('forest', 'Forest')];
  const sent = stubApi({
    [LIST]: (_, request) => {
      queries.push(new URL(request.url).search);
      return Response.json({ items, nextCursor: null });
    },
    ...answers,
  });
  return { queries, sent };
}

const openPage = () => renderPage(CoursesPage, '/staff/courses');
const click = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

async function chooseFile(text: string, name: string): Promise<void> {
  const input = screen.getByLabelText<HTMLInputElement>('File');
  Object.defineProperty(input, 'files', { value: [new File([text], name)] });
  await fireEvent(input, new Event('change'));
  await click('Bring it in');
}

describe('the courses of the club', () => {
  it('are listed by state and name, as the address says', async () => {
    const { queries } = stubClub();
    const { router, container } = await openPage();
    const link = await screen.findByRole('link', { name: 'Open it Lake' });
    expect(link.getAttribute('href')).toBe('/staff/courses/lake');
    screen.getAllByText('9 holes · par 36 · card 2');
    await expectAccessible(container);
    await fireEvent.click(screen.getByLabelText('Never published'));
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ state: 'draft' }));
    await fireEvent.update(screen.getByLabelText('Name or place'), 'lake');
    await click('Search');
    await waitFor(() => expect(queries.at(-1)).toBe('?state=draft&limit=100&search=lake'));
  });

  it('come from a file, and what is wrong with one is told by its line', async () => {
    stubClub({
      [IMPORT]: () =>
        problem(422, 'invalid_request', {
          errors: [
            {
              ...{ field: 'line 12', column: 'Par', code: 'range', values: { least: 3, most: 7 } },
              message: 'par "x" is not in 3–7',
            },
            { field: 'line 13', code: 'of_a_newer_club', message: 'x' },
            { field: 'body', code: 'and_more', message: 'and 37 more', values: { more: 37 } },
          ],
        }),
    });
    const { container } = await openPage();
    await click('Bring it in');
    screen.getByText('Choose a file first.');
    await chooseFile('Course,x', 'links.csv');
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /Line 12, Par\s*from 3 to 7\s*Line 13\s*look at this again\s*And 37 more faults\./,
    );
    await expectAccessible(container);
    chooseLanguage('th');
    await screen.findByText('ต้องอยู่ระหว่าง 3 ถึง 7');
  });

  it('say what came of a file', async () => {
    const { queries } = stubClub({
      [IMPORT]: (body) => {
        expect(body).toEqual({ id: 'links' });
        return Response.json({
          courseId: 'links',
          outcome: 'updated',
          version: 3,
          valid: false,
          errors: [{}],
        });
      },
    });
    await openPage();
    await chooseFile('{"id":"links"}', 'links.json');
    await screen.findByText(/The draft was changed.*1 thing to put right/);
    expect(screen.getByRole('link', { name: 'Open it' }).getAttribute('href')).toBe(
      '/staff/courses/links',
    );
    await waitFor(() => expect(queries.length).toBeGreaterThan(1));
  });

  it('of nine holes are combined into one of 18', async () => {
    const { sent } = stubClub({
      'POST /api/v1/courses/forest/duplicate': () =>
        Response.json({ courseId: 'both' }, { status: 201 }),
    });
    const { router } = await openPage();
    await fireEvent.update(await screen.findByLabelText('First nine'), 'forest');
    await click('Make the course');
    expect(sent.some(({ route }) => route.startsWith('POST'))).toBe(false);
    await fireEvent.update(screen.getByLabelText('Second nine'), 'lake');
    await fireEvent.update(screen.getByLabelText('Name of the two together'), 'Forest and Lake');
    await click('Make the course');
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/staff/courses/both'));
    expect(sent.at(-1)?.body).toEqual({ name: 'Forest and Lake', backNine: 'lake' });
  });
});
