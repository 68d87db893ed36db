// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { COURSE } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import { makeHandicap, makeRow } from '../testing/make-handicap.ts';
import HandicapPage from './handicap-page.vue';

checkComponents();
stubDialogs();
afterEach(() => chooseLanguage('en'));

const READ = 'GET /api/v1/handicaps/me';
const HISTORY = 'GET /api/v1/handicaps/me/history';
const AWAY = 'GET /api/v1/handicaps/me/away-scores';
const DECLARE = 'PUT /api/v1/handicaps/me/brought-index';
const POST = 'POST /api/v1/handicaps/me/away-scores';
const REMOVE = 'DELETE /api/v1/handicaps/me/away-scores/a1';

const page = (items: object[]) => () => Response.json({ items, nextCursor: null });
const answer = (change: object) => () => Response.json(makeHandicap(change));
const days = [
  { date: '2026-05-03', index: 14.2, roundId: 'h3' },
  { date: '2026-05-02', index: 15.1, roundId: 'h2' },
];
const awayScore = {
  ...{ id: 'a1', courseName: 'Sandy Lane', teeName: 'White', playedOn: '2026-05-01', holes: '18' },
  ...{ courseRating: 71.3, slope: 128, par: 72, strokes: 88, enteredAt: '2026-05-01T16:20:00Z' },
  ...{ differential: 14.7, indexAfter: null },
};

function open(change: Parameters<typeof stubApi>[0] = {}) {
  const answers: Parameters<typeof stubApi>[0] = {
    ...{ [READ]: answer({}), [HISTORY]: page(days), [AWAY]: page([]) },
    [`GET /api/v1/courses/${COURSE.id}`]: () => Response.json(COURSE),
    ...change,
  };
  const sent = stubApi(answers);
  return { answers, sent, ...renderPart(HandicapPage) };
}

const region = (name: string) => screen.findByRole('region', { name });

describe('the handicap page', () => {
  it('says of each score of the record whether it counts, and why the index is what it is', async () => {
    const nextToFallOff = {
      roundId: 'h1',
      playedOn: '2026-05-01',
      differential: 14.7,
      counts: false,
    };
    const notCounted = [
      { roundId: 'n1', playedOn: '2026-05-04', courseId: COURSE.id, reason: 'not_real', text: '' },
    ];
    const { container } = open({ [READ]: answer({ nextToFallOff, notCounted }) });
    const table = await screen.findByRole('table', { name: 'The last 20 scores' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows[0]!.textContent).toMatch(/3 May 2026.*counts.*16\.2/s);
    expect(rows[2]!.textContent).toMatch('falls off next');
    await waitFor(() => expect(rows[0]!.textContent).toMatch(COURSE.name));
    const index = await region('Estimated index');
    expect(index.textContent).toMatch(/14\.2.*not official.*lowest 1 of 3.*16\.2.*Rule 5\.2/s);
    expect(screen.getByText(/practice, simulator or scramble/)).toBeTruthy();
    await expectAccessible(container);
  });

  it('draws the outlook and the history, each with the same as a table', async () => {
    const { container } = open();
    const outlook = within(await region('What today’s score would do'));
    expect(outlook.getByRole('img').ariaLabel).toBe('From an index of 13.2 up to 14.6');
    await fireEvent.click(outlook.getByRole('button'));
    const cells = outlook.getAllByRole('cell').map((cell) => cell.textContent);
    expect(cells).toEqual(['13.2', '−1.0', '14.2', '0.0', '14.6', '+0.4']);
    const history = within(await region('History'));
    expect((await history.findByRole('img')).ariaLabel).toBe(
      'Index over 2 days of play: 15.1 at first, 14.2 now.',
    );
    await fireEvent.click(history.getByRole('button'));
    expect(history.getAllByRole('rowheader').map((head) => head.textContent.trim())).toEqual([
      ...['3 May 2026', '2 May 2026'],
    ]);
    await expectAccessible(container);
  });

  it('without a record says what comes where', async () => {
    const none = { index: null, countedOf: null, record: [], outlook: [], holesPosted: 0 };
    const { container } = open({ [READ]: answer(none), [HISTORY]: page([]) });
    expect(await screen.findByText(/0 of the 54 holes/)).toBeTruthy();
    expect(screen.getByText(/would not make an index yet/)).toBeTruthy();
    expect(await screen.findByText(/from the first day/)).toBeTruthy();
    await expectAccessible(container);
  });

  it('takes an index from elsewhere, asks again for what is none, and tells what the club says', async () => {
    const none = { index: null, countedOf: null, record: [] };
    const { answers, sent } = open({
      [READ]: answer(none),
      [DECLARE]: () => problem(403, 'forbidden'),
    });
    const field = await screen.findByLabelText<HTMLInputElement>('Index from elsewhere');
    const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await fireEvent.update(field, 'scratch');
    await save();
    expect(await screen.findByText(/Write it like 14\.3/)).toBeTruthy();
    await fireEvent.update(field, '14,3');
    await save();
    expect(await screen.findByRole('alert')).toBeTruthy();
    const setAt = '2026-05-01T09:12:44Z';
    answers[DECLARE] = () => Response.json({});
    answers[READ] = answer({
      ...none,
      brought: { index: 14.3, setBy: 'staff', setAt, applies: true },
    });
    await save();
    expect(await screen.findByText(/go by 14\.3.*set by the club’s staff/s)).toBeTruthy();
    expect(screen.queryByLabelText('Index from elsewhere')).toBeNull();
    const bodies = sent.filter(({ route }) => route === DECLARE).map(({ body }) => body);
    expect(bodies).toEqual([{ index: 14.3 }, { index: 14.3 }]);
  });

  it('posts a score of a course that is not here once, and takes it out again', async () => {
    const keys: (string | null)[] = [];
    const { answers, sent, container } = open({
      [POST]: (_body, { headers }) => {
        keys.push(headers.get('idempotency-key'));
        return keys.length === 1
          ? problem(503, 'busy')
          : Response.json({ id: 'a1' }, { status: 201 });
      },
      [REMOVE]: () => new Response(null, { status: 204 }),
    });
    const details = (await screen.findByText('Add a score')).closest('details')!;
    details.open = true;
    await fireEvent(details, new Event('toggle'));
    const typed = { Course: 'Sandy Lane', Tee: ' White ', 'Course rating': '71,3' };
    for (const [label, text] of Object.entries({ ...typed, Slope: '128', Par: '72' })) {
      await fireEvent.update(screen.getByLabelText(label), text);
    }
    const post = () => fireEvent.click(screen.getByRole('button', { name: 'Post score' }));
    await post();
    expect(screen.getByText('Strokes is needed.')).toBeTruthy();
    await fireEvent.update(screen.getByLabelText('Strokes'), '88');
    await post();
    await screen.findByRole('alert');
    answers[AWAY] = page([awayScore]);
    await post();
    expect(await screen.findByText(/White · 88 strokes · differential 14\.7/)).toBeTruthy();
    expect(keys[0]).toBe(keys[1]);
    await expectAccessible(container);
    answers[AWAY] = page([]);
    await fireEvent.click(screen.getByRole('button', { name: /^Remove Sandy Lane/ }));
    await fireEvent.click(screen.getByRole('button', { name: 'Remove score' }));
    await waitFor(() => expect(screen.queryByText(/White · 88 strokes/)).toBeNull());
    expect(sent.some(({ route }) => route === REMOVE)).toBe(true);
  });

  it('speaks Thai, also of what the record says', async () => {
    chooseLanguage('th');
    const reduced = [makeRow({ counts: true, reductions: -1 })];
    const { container } = open({ [READ]: answer({ record: reduced }) });
    expect(await screen.findByText(/ถูกลด 1 สโตรก/)).toBeTruthy();
    expect(container.textContent).not.toMatch(/differential|Rule|strokes/i);
    await expectAccessible(container);
  });
});
