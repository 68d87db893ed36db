// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../lib/api/api-error.ts';
import type { SavedHole } from '../../../lib/api/schema.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { COURSE, makeRound } from '../../../testing/samples.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { makeCard } from '../model/card.ts';
import { UNTOUCHED, withPickUp, withStrokes, type HoleEntry } from '../../scoring/index.ts';
import { makeScoreOutbox, type SendScore } from '../model/score-outbox.ts';
import FinishPanel from './finish-panel.vue';

checkComponents();
stubDialogs();

const FINISH = 'POST /api/v1/rounds/r1/finish';
const four = withStrokes(UNTOUCHED, 4);
const saved: SendScore = async (hole, entry) => ({ ...entry, hole, version: 1 });

function renderPanel(entries: HoleEntry[], send: SendScore = saved) {
  const holes = entries.map((_, index) => index + 1);
  const course = { holes: COURSE.holes, lengths: [] };
  const card = makeCard(holes, course, (hole) => entries[hole - 1]);
  const outbox = makeScoreOutbox(send);
  return { outbox, ...renderPart(FinishPanel, { props: { roundId: 'r1', card, outbox } }) };
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('FinishPanel', () => {
  it('says what is returned, and finishes', async () => {
    const round = { ...makeRound(), state: 'finished' };
    stubApi({ [FINISH]: () => Response.json(round) });
    const view = renderPanel([four, four]);
    await tap('Finish round');
    expect(screen.getByRole('dialog', { name: 'Finish this round?' })).toBeTruthy();
    expect(screen.getByText('You return 8 strokes.')).toBeTruthy();
    await expectAccessible(view.container);
    await tap('Finish now');
    await waitFor(() => expect(view.emitted('finished')).toEqual([[round]]));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('names the holes without a score', async () => {
    renderPanel([four, UNTOUCHED, UNTOUCHED]);
    await tap('Finish round');
    expect(screen.getByText('2 holes without a score: 2, 3.')).toBeTruthy();
    await tap('Keep playing');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says that a picked-up ball leaves no total', async () => {
    renderPanel([four, withPickUp(UNTOUCHED)]);
    await tap('Finish round');
    expect(screen.getByText(/no return/)).toBeTruthy();
  });

  it('waits for scores that are on their way', async () => {
    const answer = Promise.withResolvers<SavedHole>();
    const sent = stubApi({ [FINISH]: () => Response.json(makeRound()) });
    const view = renderPanel([four], () => answer.promise);
    view.outbox.put(1, four, 0);
    await tap('Finish round');
    await tap('Finish now');
    expect(screen.getByRole('button', { name: 'Finishing…' })).toBeTruthy();
    expect(sent).toEqual([]);
    answer.resolve({ ...four, hole: 1, version: 1 });
    await waitFor(() => expect(view.emitted('finished')).toHaveLength(1));
  });

  it('does not finish while a score is not saved', async () => {
    const sent = stubApi({});
    const refuse = () => Promise.reject(new ApiError({ status: 0, code: 'network_error' }));
    const { container, outbox } = renderPanel([four], refuse);
    outbox.put(1, four, 0);
    await tap('Finish round');
    await tap('Finish now');
    expect((await screen.findByRole('alert')).textContent).toMatch('1 hole not saved yet: 1.');
    expect(sent).toEqual([]);
    await expectAccessible(container);
  });

  it('says why the club did not finish it', async () => {
    stubApi({ [FINISH]: () => problem(503, 'busy') });
    const view = renderPanel([four]);
    await tap('Finish round');
    await tap('Finish now');
    expect((await screen.findByRole('alert')).textContent).toMatch('very busy');
    expect(view.emitted('finished')).toBeUndefined();
  });
});
