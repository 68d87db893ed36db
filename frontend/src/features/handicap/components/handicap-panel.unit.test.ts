// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import type { Handicap } from '../../../lib/api/schema.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import HandicapPanel from './handicap-panel.vue';

checkComponents();
stubDialogs();

const READ = 'GET /api/v1/handicaps/me';
const DECLARE = 'PUT /api/v1/handicaps/me/brought-index';

/** What the panel reads of a handicap without an index. */
const none = {
  ...{ index: null, holesPosted: 18, brought: null, record: [] as object[] },
  steps: [{ rule: '4.5', text: 'An index takes 54 holes; holes posted so far', value: 18 }],
};
const brought = (setBy: 'member' | 'staff'): Handicap['brought'] => {
  return { index: 14.3, setBy, setAt: '2026-05-01T09:12:44Z', applies: true };
};
const answer = (change: object) => () => Response.json({ ...none, ...change });
const post = () => fireEvent.click(screen.getByRole('button', { name: 'Post score' }));
const field = () => screen.findByLabelText<HTMLInputElement>('Index from elsewhere');

describe('HandicapPanel', () => {
  it('shows the index as estimated, its steps, and what holes not played count', async () => {
    const text = 'estimated, as the official table is not published';
    const notPlayed = { rule: '3.2', holes: [17, 18], expected: 1.515, text };
    const record = [{ roundId: 'r', playedOn: '2026-05-01', notPlayed, away: null }];
    stubApi({ [READ]: answer({ index: -1.2, record }) });
    const { container } = renderPart(HandicapPanel);
    expect(await screen.findByText('+1.2')).toBeTruthy();
    expect(screen.getByText('estimated, not official')).toBeTruthy();
    expect(screen.getByText(/1\.5 estimated for\s+holes 17, 18/)).toBeTruthy();
    expect(screen.getByText(text)).toBeTruthy();
    expect(screen.queryByLabelText('Index from elsewhere')).toBeNull();
    await expectAccessible(container);
  });

  it('takes an index from elsewhere, and says that it is declared', async () => {
    const answers = { [READ]: answer({}), [DECLARE]: () => Response.json({}) };
    const sent = stubApi(answers);
    const { container } = renderPart(HandicapPanel);
    await fireEvent.update(await field(), '14,3');
    answers[READ] = answer({ brought: brought('member') });
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/go by 14\.3.*declared by you/s)).toBeTruthy();
    expect(sent.find(({ route }) => route === DECLARE)?.body).toEqual({ index: 14.3 });
    await expectAccessible(container);
  });

  it('asks again for what is no index, and tells what the club says', async () => {
    const sent = stubApi({ [READ]: answer({}), [DECLARE]: () => problem(403, 'forbidden') });
    renderPart(HandicapPanel);
    await fireEvent.update(await field(), 'scratch');
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Write it like 14\.3/)).toBeTruthy();
    expect(sent.map(({ route }) => route)).toEqual([READ]);
    await fireEvent.update(await field(), '+1.2');
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    await waitFor(() => expect(sent.at(-1)?.body).toEqual({ index: -1.2 }));
  });

  it('leaves to staff what staff set', async () => {
    stubApi({ [READ]: answer({ brought: brought('staff') }) });
    renderPart(HandicapPanel);
    expect(await screen.findByText(/set by the club’s staff/)).toBeTruthy();
    expect(screen.queryByLabelText('Index from elsewhere')).toBeNull();
  });

  it('posts a score of a course that is not here once, and takes it out again', async () => {
    const POST = 'POST /api/v1/handicaps/me/away-scores';
    const REMOVE = 'DELETE /api/v1/handicaps/me/away-scores/a1';
    const away = { courseName: 'Sandy Lane', teeName: 'White' };
    const row = { roundId: 'a1', playedOn: '2026-05-01', notPlayed: null, away, adjustedGross: 88 };
    const answers: Parameters<typeof stubApi>[0] = { [READ]: answer({}) };
    const keys: (string | null)[] = [];
    answers[POST] = (_body, { headers }) => {
      keys.push(headers.get('idempotency-key'));
      return keys.length === 1
        ? problem(503, 'busy')
        : Response.json({ id: 'a1' }, { status: 201 });
    };
    answers[REMOVE] = () => new Response(null, { status: 204 });
    const sent = stubApi(answers);
    const { container } = renderPart(HandicapPanel);
    const summary = await screen.findByText('Scores from courses that are not here');
    const details = summary.closest('details')!;
    details.open = true;
    await fireEvent(details, new Event('toggle'));
    const typed = { Course: 'Sandy Lane', Tee: ' White ', 'Course rating': '71,3' };
    for (const [label, text] of Object.entries({ ...typed, Slope: '128', Par: '72' })) {
      await fireEvent.update(screen.getByLabelText(label), text);
    }
    await post();
    expect(screen.getByText('Strokes is needed.')).toBeTruthy();
    await fireEvent.update(screen.getByLabelText('Strokes'), '88');
    await post();
    await screen.findByRole('alert');
    answers[READ] = answer({ record: [row] });
    await post();
    expect(await screen.findByText(/White · 88 strokes/)).toBeTruthy();
    expect(sent.findLast(({ route }) => route === POST)?.body).toMatchObject({
      ...{ ...away, holes: '18', courseRating: 71.3, slope: 128, par: 72, strokes: 88 },
    });
    expect(keys[0]).toBe(keys[1]);
    await expectAccessible(container);
    answers[READ] = answer({});
    await fireEvent.click(screen.getByRole('button', { name: /^Remove Sandy Lane/ }));
    await fireEvent.click(screen.getByRole('button', { name: 'Remove score' }));
    await waitFor(() => expect(screen.queryByText(/White · 88 strokes/)).toBeNull());
    expect(sent.some(({ route }) => route === REMOVE)).toBe(true);
  });
});
