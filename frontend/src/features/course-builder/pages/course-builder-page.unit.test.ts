// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { COURSE } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import type { DraftAnswer, Fault } from '../model/draft.ts';
import CourseBuilderPage from './course-builder-page.vue';

checkComponents();
stubDialogs();
// All 400 of them would be asked for their role each time.
beforeEach(() => vi.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['Europe/London']));
afterEach(() => chooseLanguage('en'));

const PATH = '/api/v1/courses/links';
const { name, place, country, timeZone, latitude, longitude, holes, tees } = COURSE;
const ANSWER: DraftAnswer = {
  courseId: 'links',
  version: 4,
  state: 'published',
  cardVersion: 1,
  updatedAt: '2026-05-01T09:00:00Z',
  draft: { name, place, country, timeZone, latitude, longitude, holes, tees },
};

type Answers = Parameters<typeof stubApi>[0];

/** A club with this draft and these faults, until a test says otherwise. */
function stubClub({
  errors = [] as Fault[],
  answer = ANSWER,
  ...more
}: { errors?: Fault[]; answer?: DraftAnswer; answers?: Answers } = {}) {
  return stubApi({
    [`GET ${PATH}/draft`]: () => Response.json(answer),
    [`POST ${PATH}/draft/validate`]: () => Response.json({ valid: errors.length === 0, errors }),
    [`PUT ${PATH}/draft`]: (body) =>
      Response.json({
        ...answer,
        version: answer.version + 1,
        draft: body as DraftAnswer['draft'],
      }),
    [`GET ${PATH}`]: () => Response.json(COURSE),
    ...more.answers,
  });
}

const openPage = () => renderPage(CourseBuilderPage, '/staff/courses/links');
const cell = (label: string) => screen.findByLabelText<HTMLInputElement>(label);
const click = async (label: string, at = 0) =>
  fireEvent.click((await screen.findAllByRole('button', { name: label }))[at]!);

describe('the card', () => {
  it('is filled in by keys from cell to cell', async () => {
    stubClub();
    await openPage();
    const first = await cell('Hole 1, Par');
    await screen.findByText('Nothing is missing. It can be published.');
    first.focus();
    await fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(await cell('Hole 2, Par'));
    await fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(await cell('Hole 2, Index'));
    await fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
    await fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(await cell('Hole 1, Index'));
  });

  it('is there for everybody', async () => {
    const nine = { ...tees[0]!, lengths: tees[0]!.lengths.slice(0, 9) };
    stubClub({
      answer: { ...ANSWER, draft: { ...ANSWER.draft, holes: holes.slice(0, 9), tees: [nine] } },
    });
    const { container } = await openPage();
    await screen.findByText('Nothing is missing. It can be published.');
    await expectAccessible(container);
  });

  it('takes a column from a spreadsheet, and adds it up', async () => {
    stubClub();
    await openPage();
    const data = { getData: () => ['401', '1,5', ...Array<string>(20).fill('300')].join('\r\n') };
    await fireEvent.paste(await cell('Hole 1, Yellow, Metres'), { clipboardData: data });
    expect((await cell('Hole 1, Yellow, Metres')).value).toBe('401');
    expect((await cell('Hole 18, Yellow, Metres')).value).toBe('300');
    const total = screen.getByRole('row', { name: /^Total/ });
    expect(within(total).getByText('5,203')).toBeTruthy();
  });

  it('has nine holes or 18', async () => {
    stubClub();
    await openPage();
    await fireEvent.click(await screen.findByLabelText('Nine holes'));
    expect(screen.queryByLabelText('Hole 10, Par')).toBeNull();
    await fireEvent.click(await screen.findByLabelText('18 holes'));
    expect((await cell('Hole 10, Par')).value).toBe('');
  });
});

describe('its faults', () => {
  const errors: Fault[] = [
    { field: 'holes.6.par', code: 'range', message: 'x', values: { least: 3, most: 7 } },
    {
      field: 'tees.1.ratings.0.slope',
      code: 'range',
      message: 'x',
      values: { least: 55, most: 155 },
    },
  ];
  const ratings = [
    { gender: 'men' as const, holes: '18' as const, courseRating: 71, slope: 300, par: 72 },
  ];
  const draft = { ...ANSWER.draft, tees: [tees[0]!, { ...tees[1]!, ratings }] };

  it('are told in words while one types, of what is not saved too, and lead to their cell', async () => {
    const sent = stubClub({ errors, answer: { ...ANSWER, draft } });
    await openPage();
    await fireEvent.click(await screen.findByRole('button', { name: /Hole 7, par from 3 to 7/ }));
    expect(document.activeElement).toBe(await cell('Hole 7, Par'));
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    await click('Red, men, 18 holes, slope from 55 to 155');
    expect(document.activeElement).toBe(await cell('Men, 18 holes, Red, Slope'));
    await fireEvent.update(await cell('Hole 7, Par'), '5');
    const checked = () => sent.filter(({ route }) => route.endsWith('/validate'));
    await waitFor(() => expect(checked()).toHaveLength(2));
    expect(checked()[1]?.body).toMatchObject({ draft: { holes: { 6: { par: 5 } } } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Publish' }).disabled).toBe(true);
    chooseLanguage('th');
    await screen.findByText('ต้องอยู่ระหว่าง 55 ถึง 155');
  });
});

describe('saving', () => {
  it('sends what was typed on the version that was seen', async () => {
    const sent = stubClub();
    await openPage();
    await fireEvent.update(await cell('Hole 1, Yellow, Metres'), '412');
    await screen.findByText('Not saved yet');
    await click('Save');
    await screen.findByText('Everything is saved');
    const put = sent.find(({ route }) => route.startsWith('PUT'));
    expect(put).toMatchObject({ ifMatch: '"4"', body: { tees: { 0: { lengths: { 0: 412 } } } } });
  });

  it.each([
    ['Take theirs', '310', undefined],
    ['Keep mine, over theirs', '412', '"9"'],
  ])('tells what somebody else saved meanwhile: %s', async (choice, length, ifMatch) => {
    const lengths = tees[0]!.lengths.with(0, 310);
    const theirs = {
      ...ANSWER,
      version: 9,
      draft: { ...ANSWER.draft, tees: [{ ...tees[0]!, lengths }, tees[1]!] },
    };
    let isFirst = true;
    const sent = stubClub({
      answers: {
        [`PUT ${PATH}/draft`]: (body) => {
          const conflict = problem(412, 'version_mismatch', { current: theirs });
          const answer = isFirst
            ? conflict
            : Response.json({ ...ANSWER, version: 10, draft: body as object });
          isFirst = false;
          return answer;
        },
      },
    });
    await openPage();
    await fireEvent.update(await cell('Hole 1, Yellow, Metres'), '412');
    await click('Save');
    await screen.findByRole('heading', { name: 'Somebody else saved this draft' });
    const change = screen.getByText('Yellow, hole 1, length').parentElement!;
    expect(change.textContent).toMatch(/310.*412/);
    await expectAccessible(screen.getByRole('alert'));
    await click(choice);
    await screen.findByText('Everything is saved');
    expect((await cell('Hole 1, Yellow, Metres')).value).toBe(length);
    expect(sent.filter(({ route }) => route.startsWith('PUT'))[1]?.ifMatch).toBe(ifMatch);
  });

  it('asks before one leaves with something unsaved', async () => {
    stubClub();
    const confirm = vi.spyOn(globalThis, 'confirm').mockReturnValue(false);
    const { router } = await openPage();
    await fireEvent.update(await cell('Hole 1, Yellow, Metres'), '412');
    await router.push('/staff/courses');
    expect(router.currentRoute.value.path).toBe('/staff/courses/links');
    confirm.mockReturnValue(true);
    await router.push('/staff/courses');
    expect(router.currentRoute.value.path).toBe('/staff/courses');
  });
});

describe('publishing', () => {
  it('shows what changes, saves, and publishes what was saved', async () => {
    const sent = stubClub({
      answers: { [`POST ${PATH}/publish`]: () => Response.json({ ...COURSE, cardVersion: 2 }) },
    });
    await openPage();
    await screen.findByText('Nothing is missing. It can be published.');
    await fireEvent.update(await cell('Hole 1, Yellow, Metres'), '412');
    await click('Publish');
    await screen.findByText('Card 1 → card 2');
    await screen.findByText('Yellow, hole 1, length');
    await expectAccessible(screen.getByRole('dialog'));
    await click('Publish', 1);
    await waitFor(() =>
      expect(sent.find(({ route }) => route.endsWith('/publish'))?.ifMatch).toBe('"5"'),
    );
  });
});

describe('tees', () => {
  it('are added by colour and name, given what is their own, and removed', async () => {
    stubClub({ answer: { ...ANSWER, draft: { ...ANSWER.draft, tees: [] } } });
    await openPage();
    await screen.findByText('No tee yet');
    await click('Add tee');
    await screen.findByText('Give it a name.');
    await fireEvent.update(screen.getByLabelText('Colour'), 'blue');
    expect(screen.getByLabelText<HTMLInputElement>('Name of the tee').value).toBe('Blue');
    await click('Add tee');
    await cell('Hole 1, Blue, Metres');
    await fireEvent.click(screen.getByLabelText('Other pars for women'));
    expect((await cell('Hole 1, Blue, Par, women')).value).toBe(String(holes[0]!.par));
    await expectAccessible(screen.getByRole('region', { name: 'Tees and ratings' }));
    await click('Remove tee Blue');
    await click('Remove it');
    await waitFor(() => expect(screen.queryByLabelText('Hole 1, Blue, Metres')).toBeNull());
  });
});
