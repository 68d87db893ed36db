// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { describe, expect, it, vi } from 'vitest';
import type { OwnCourse, OwnCourseBody } from '../../../lib/api/schema.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import NewOwnCoursePage from './new-own-course-page.vue';
import OwnCoursePage from './own-course-page.vue';
import OwnCoursesPage from './own-courses-page.vue';

checkComponents();
stubDialogs();

const LIST = 'GET /api/v1/own-courses';
const ADD = 'POST /api/v1/own-courses';
const PARS = [4, 4, 3, 5, 4, 5, 3, 4, 4];
const rating = { gender: 'men' as const, holes: 'front9' as const, par: 36 };
const OWN: OwnCourse = {
  ...{ id: 'own', name: 'Sandy Lane', timeZone: 'Europe/Lisbon', cardVersion: 1 },
  holes: PARS.map((par, at) => ({ hole: at + 1, par, strokeIndex: at + 1 })),
  tees: [
    {
      ...{ id: 'tee', name: 'White', lengths: [310, 0, 0, 0, 0, 0, 0, 0, 0] },
      ratings: [{ ...rating, courseRating: 35.1, slope: 121 }],
    },
  ],
};
const listed = (items = [OWN]) => ({ [LIST]: () => Response.json({ items }) });

const type = (label: string, text: string | number) =>
  fireEvent.update(screen.getByLabelText(label), String(text));

async function typeCard(): Promise<void> {
  await type('Name of the course', ' Sandy Lane ');
  await fireEvent.click(screen.getByRole('radio', { name: 'Nine holes' }));
  for (const [at, par] of PARS.entries()) {
    await type(`Hole ${at + 1}, Par`, par);
    await type(`Hole ${at + 1}, Index`, at + 1);
  }
  await type('Name of the tee', 'White');
  await type('Men, nine, White, Course rating', '35,1');
  await type('Men, nine, White, Slope', 121);
}

const save = (name = 'Save and play') => fireEvent.click(screen.getByRole('button', { name }));

describe('NewOwnCoursePage', () => {
  it('takes a card, with no length, and goes on to a round there', async () => {
    const sent = stubApi({ [ADD]: () => Response.json(OWN, { status: 201 }) });
    const view = renderPart(NewOwnCoursePage, { isSignedIn: true });
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const zone = screen.getByLabelText<HTMLSelectElement>('Time zone');
    expect(zone.selectedOptions[0]?.value).toBe(timeZone);
    await typeCard();
    await expectAccessible(view.container);
    await save();
    await waitFor(() => expect(view.router.currentRoute.value.fullPath).toBe('/play?course=own'));
    const body = sent.find(({ route }) => route === ADD)?.body as OwnCourseBody;
    expect(body).toEqual({
      name: 'Sandy Lane',
      timeZone,
      holes: OWN.holes,
      tees: [
        {
          ...{ name: 'White', lengths: PARS.map(() => null) },
          ratings: [{ ...rating, courseRating: 35.1, slope: 121 }],
        },
      ],
    });
  });

  it('asks for the names before anything is sent', async () => {
    const sent = stubApi({});
    renderPart(NewOwnCoursePage, { isSignedIn: true });
    await save();
    expect(screen.getByLabelText('Name of the course').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText('Name of the tee').getAttribute('aria-invalid')).toBe('true');
    expect(sent).toEqual([]);
  });

  it('tells what the club finds wrong where it is, and leads there', async () => {
    const errors = [
      { field: 'holes.1.strokeIndex', code: 'index_repeated', values: { index: 1, hole: 1 } },
      { field: 'tees.0.ratings.0.slope', code: 'range', values: { least: 55, most: 155 } },
    ].map((fault) => ({ ...fault, message: 'x' }));
    stubApi({ [ADD]: () => problem(409, 'draft_invalid', { errors }) });
    const view = renderPart(NewOwnCoursePage, { isSignedIn: true });
    await typeCard();
    await save();
    const toDo = within(await screen.findByRole('region', { name: 'To put right' }));
    const [first, second] = toDo.getAllByRole('button');
    expect(second!.textContent).toMatch(/slope/i);
    await fireEvent.click(first!);
    const cell = screen.getByLabelText('Hole 2, Index');
    expect(document.activeElement).toBe(cell);
    expect(cell.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(view.container);
  });

  it('asks before one leaves a card that is not saved', async () => {
    stubApi({});
    const asked = vi.spyOn(globalThis, 'confirm').mockReturnValue(false);
    const view = renderPart(NewOwnCoursePage, { isSignedIn: true });
    await type('Name of the course', 'Sandy Lane');
    await view.router.push('/courses/own');
    expect(asked).toHaveBeenCalledOnce();
  });
});

describe('OwnCoursePage', () => {
  it('shows what is there, lengths that are not known as blank, and saves it', async () => {
    const PUT = 'PUT /api/v1/own-courses/own';
    const sent = stubApi({ ...listed(), [PUT]: () => Response.json(OWN) });
    const view = renderPart(OwnCoursePage, { isSignedIn: true, props: { courseId: 'own' } });
    const name = await screen.findByLabelText<HTMLInputElement>('Name of the course');
    expect(name.value).toBe('Sandy Lane');
    const metres = (hole: number) =>
      screen.getByLabelText<HTMLInputElement>(new RegExp(`^Hole ${hole}, .*Metres`)).value;
    expect([metres(1), metres(2)]).toEqual(['310', '']);
    await fireEvent.update(name, 'Sandy Lane Links');
    await save('Save');
    await waitFor(() => expect(view.router.currentRoute.value.name).toBe('own-courses'));
    expect(sent.find(({ route }) => route === PUT)?.body).toMatchObject({
      name: 'Sandy Lane Links',
      tees: [{ lengths: [310, ...Array<null>(8).fill(null)] }],
    });
  });

  it('says so where there is no such course', async () => {
    stubApi(listed([]));
    renderPart(OwnCoursePage, { isSignedIn: true, props: { courseId: 'own' } });
    expect(await screen.findByText('It is not among your courses.')).toBeTruthy();
  });
});

describe('OwnCoursesPage', () => {
  it('lists them with the ways to play, edit and delete one', async () => {
    const DELETE = 'DELETE /api/v1/own-courses/own';
    let items = [OWN];
    const sent = stubApi({
      [LIST]: () => Response.json({ items }),
      [DELETE]: () => {
        items = [];
        return new Response(null, { status: 204 });
      },
    });
    const view = renderPart(OwnCoursesPage, { isSignedIn: true });
    expect(await screen.findByText('9 holes · par 36 · White')).toBeTruthy();
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(hrefOf('Play Sandy Lane')).toBe('/play?course=own');
    expect(hrefOf('Edit Sandy Lane')).toBe('/courses/own/own');
    await expectAccessible(view.container);
    await fireEvent.click(screen.getByRole('button', { name: 'Delete Sandy Lane' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Delete it' }));
    expect(await screen.findByText('No course of your own yet')).toBeTruthy();
    expect(sent.map(({ route }) => route)).toEqual([LIST, DELETE, LIST]);
  });
});
