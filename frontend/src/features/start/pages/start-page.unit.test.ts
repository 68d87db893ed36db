// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { COURSE, makeRound } from '../../../testing/samples.ts';
import { signInAs } from '../../../testing/sign-in-as.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { meetPerson } from '../../scoring/index.ts';
import { cannotKeep } from '../../scoring/outbox/the-outbox.ts';
import StartPage from './start-page.vue';

checkComponents();
beforeEach(async () => {
  localStorage.clear();
  signInAs('golfer');
  await meetPerson();
});

const COURSES = 'GET /api/v1/courses';
const START = 'POST /api/v1/rounds';
const courses = {
  [COURSES]: () => Response.json({ items: [{ ...COURSE, holes: 18, par: 72 }], nextCursor: null }),
  'GET /api/v1/courses/links': () => Response.json(COURSE),
};
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7/;

const start = () => fireEvent.click(screen.getByRole('button', { name: 'Start round' }));
const tee = (name: RegExp) => screen.findByRole<HTMLInputElement>('radio', { name });

describe('StartPage', () => {
  it('has a course, 18 holes, a tee and today ready, and starts with one tap', async () => {
    const round = makeRound();
    const sent = stubApi({ ...courses, [START]: () => Response.json(round, { status: 201 }) });
    const view = renderPart(StartPage);
    expect((await tee(/^Yellow/)).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^The Links/ }).checked).toBe(true);
    await expectAccessible(view.container);
    await start();
    await waitFor(() => expect(view.router.currentRoute.value.path).toBe(`/rounds/${round.id}`));
    expect(sent.find((one) => one.route === START)?.body).toEqual({
      id: expect.stringMatching(UUID_V7) as string,
      courseId: 'links',
      teeId: 'yellow',
      holes: '18',
      playedOn: screen.getByLabelText<HTMLInputElement>('Played on').max,
    });
  });

  it('offers a course of nine holes once or twice round', async () => {
    const card = COURSE.tees.map((one) => ({ ...one, lengths: one.lengths.slice(0, 9) }));
    const nine = { ...COURSE, id: 'nine', name: 'Nine', tees: card };
    const items = [
      { ...COURSE, holes: 18, par: 72 },
      { ...nine, holes: 9, par: 35 },
    ];
    const sent = stubApi({
      ...courses,
      [COURSES]: () => Response.json({ items, nextCursor: null }),
      'GET /api/v1/courses/nine': () => Response.json(nine),
      [START]: () => Response.json(makeRound(), { status: 201 }),
    });
    renderPart(StartPage);
    await fireEvent.click(await screen.findByRole('radio', { name: 'Back nine' }));
    await fireEvent.click(screen.getByRole('radio', { name: /^NineElie/ }));
    const twice = await screen.findByRole<HTMLInputElement>('radio', { name: /twice round/ });
    expect(twice.checked).toBe(true);
    expect(screen.queryByRole('radio', { name: 'Back nine' })).toBeNull();
    await fireEvent.click(screen.getByRole('radio', { name: 'Nine holes' }));
    await tee(/^Yellow/);
    await start();
    await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ holes: 'front9' }));
  });

  it('offers the courses that one typed in beside the club’s, and starts on one of them', async () => {
    const mine = { id: 'mine', name: 'Sandy Lane', timeZone: COURSE.timeZone, cardVersion: 1 };
    const holes = COURSE.holes.slice(0, 9);
    const tees = [{ ...COURSE.tees[0]!, id: 'tee', name: 'Plum', lengths: holes.map(() => 0) }];
    const own = { ...mine, holes, tees };
    const sent = stubApi({
      ...courses,
      'GET /api/v1/own-courses': () => Response.json({ items: [own] }),
      'GET /api/v1/own-courses/mine': () => Response.json(own),
      [START]: () => Response.json(makeRound(), { status: 201 }),
    });
    const view = renderPart(StartPage);
    expect((await tee(/^Yellow/)).checked).toBe(true);
    const link = screen.getByRole('link', { name: 'A course the club does not keep' });
    expect(link.getAttribute('href')).toBe('/courses/own/new');
    await fireEvent.click(await screen.findByRole('radio', { name: /^Sandy Lane.*9 holes/ }));
    const plum = await tee(/^Plum/);
    expect(plum.parentElement!.textContent).not.toMatch('0 m');
    await expectAccessible(view.container);
    await fireEvent.click(screen.getByRole('radio', { name: 'Nine holes' }));
    await start();
    await waitFor(() =>
      expect(sent.find((one) => one.route === START)?.body).toMatchObject({
        ...{ courseId: 'mine', teeId: 'tee', holes: 'front9' },
      }),
    );
    view.unmount();
    renderPart(StartPage);
    const again = await screen.findByRole<HTMLInputElement>('radio', { name: /^Sandy Lane/ });
    await tee(/^Plum/);
    expect(again.checked).toBe(true);
  });

  it('asks for the gender of the rating where a tee is rated for both, and remembers it', async () => {
    const rating = { holes: '18' as const, courseRating: 70.1, slope: 125, par: 72 };
    const rated = {
      ...COURSE,
      tees: COURSE.tees.map((one) => ({
        ...one,
        ratings: [
          { gender: 'men' as const, ...rating },
          { gender: 'women' as const, ...rating },
        ],
      })),
    };
    const sent = stubApi({
      ...courses,
      'GET /api/v1/courses/links': () => Response.json(rated),
      [START]: () => Response.json(makeRound(), { status: 201 }),
    });
    const first = renderPart(StartPage);
    const women = await screen.findByRole<HTMLInputElement>('radio', { name: 'Women' });
    expect(women.checked).toBe(false);
    await expectAccessible(first.container);
    await fireEvent.click(women);
    await start();
    await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ gender: 'women' }));
    first.unmount();
    renderPart(StartPage);
    const again = await screen.findByRole<HTMLInputElement>('radio', { name: 'Women' });
    expect(again.checked).toBe(true);
  });

  it('asks again under the same id, and under a new one for another round', async () => {
    const sent = stubApi({ ...courses, [START]: () => problem(503, 'busy') });
    const { container } = renderPart(StartPage);
    await tee(/^Yellow/);
    await start();
    expect((await screen.findByRole('alert')).textContent).toMatch('very busy');
    await start();
    await screen.findByRole('alert');
    await expectAccessible(container);
    await fireEvent.update(await tee(/^Red/));
    await start();
    await screen.findByRole('alert');
    const bodies = sent
      .filter((one) => one.route === START)
      .map((one) => one.body as { id: string; teeId: string });
    expect(bodies.map((body) => body.teeId)).toEqual(['yellow', 'yellow', 'red']);
    expect(bodies[0]!.id).toBe(bodies[1]!.id);
    expect(bodies[2]!.id).not.toBe(bodies[0]!.id);
  });

  it('finds the round that a lost answer had started', async () => {
    const sent = stubApi({ ...courses, [START]: () => problem(409, 'id_taken') });
    const view = renderPart(StartPage);
    await tee(/^Yellow/);
    await start();
    await screen.findByRole('alert');
    expect(view.router.currentRoute.value.path).toBe('/');
    const { id } = sent.find((one) => one.route === START)!.body as { id: string };
    expect(sent.at(-1)?.route).toBe(`GET /api/v1/rounds/${id}`);
  });

  it('puts the server’s words at their field', async () => {
    const errors = [{ field: 'playedOn', code: 'day_ahead' }];
    stubApi({ ...courses, [START]: () => problem(422, 'invalid_request', { errors }) });
    const { container } = renderPart(StartPage);
    await tee(/^Yellow/);
    await start();
    expect(await screen.findByText('Played on must not lie in the future.')).toBeTruthy();
    expect(screen.getByLabelText('Played on').ariaInvalid).toBe('true');
    expect(screen.queryByRole('alert')).toBeNull();
    await expectAccessible(container);
  });

  it('takes guests with an index, and members by their code, on the same tee', async () => {
    const sent = stubApi({ ...courses, [START]: () => Response.json(makeRound()) });
    const { container } = renderPart(StartPage);
    await tee(/^Yellow/);
    await fireEvent.click(screen.getByRole('button', { name: 'Add a guest' }));
    await fireEvent.update(screen.getByLabelText('Name'), 'Bo');
    await fireEvent.update(screen.getByLabelText('Handicap index'), '+1,2');
    await fireEvent.click(screen.getByRole('button', { name: 'Add a member' }));
    await fireEvent.update(screen.getByLabelText('Player code'), ' a-code ');
    await expectAccessible(container);
    await start();
    await waitFor(() => expect(sent.some((one) => one.route === START)).toBe(true));
    expect(sent.find((one) => one.route === START)?.body).toMatchObject({
      players: [
        { name: 'Bo', handicapIndex: -1.2, teeId: 'yellow' },
        { userId: 'a-code', teeId: 'yellow' },
      ],
    });
  });

  it('says at their field what is no index and who has no name, and starts nothing', async () => {
    const sent = stubApi({ ...courses, [START]: () => Response.json(makeRound()) });
    const { container } = renderPart(StartPage);
    await tee(/^Yellow/);
    await fireEvent.click(screen.getByRole('button', { name: 'Add a guest' }));
    await fireEvent.update(screen.getByLabelText('Handicap index'), '18.4.');
    await fireEvent.click(screen.getByRole('button', { name: 'Add a member' }));
    await start();
    await screen.findByText('Write it like 14.3, or +1.2 for a plus handicap.');
    expect(screen.getByLabelText('Handicap index').ariaInvalid).toBe('true');
    screen.getByText('Name is needed.');
    screen.getByText('Player code is needed.');
    expect(sent.some((one) => one.route === START)).toBe(false);
    await expectAccessible(container);
  });

  it('says before the round that this browser keeps nothing', async () => {
    stubApi(courses);
    const { container } = renderPart(StartPage);
    await tee(/^Yellow/);
    cannotKeep.value = 'no_database';
    expect((await screen.findByRole('alert')).textContent).toMatch(/^This browser keeps nothing/);
    await expectAccessible(container);
    cannotKeep.value = undefined;
  });

  it('says that there is no course yet', async () => {
    stubApi({ [COURSES]: () => Response.json({ items: [], nextCursor: null }) });
    const { container } = renderPart(StartPage);
    expect(await screen.findByText('No course to play yet')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Start round' })).toBeNull();
    await expectAccessible(container);
  });

  it('offers to load the courses again', async () => {
    const answers = { ...courses, [COURSES]: () => problem(503, 'busy') };
    stubApi(answers);
    renderPart(StartPage);
    await screen.findByRole('alert');
    answers[COURSES] = courses[COURSES]!;
    await fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByRole('group', { name: 'Course' })).toBeTruthy();
  });
});
