// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { computed, defineComponent, h, ref } from 'vue';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HoleScore } from '../../../lib/api/schema.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { COURSE, makeRound, makeScore } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { makeCard } from '../model/card.ts';
import { holesInPlay } from '../model/holes-in-play.ts';
import { forgetOutboxes } from '../model/outboxes.ts';
import { useScoring } from '../queries/use-scoring.ts';
import HoleEntryPanel from './hole-entry-panel.vue';

checkComponents();
beforeEach(forgetOutboxes);

const HOLE_3 = 'PUT /api/v1/rounds/r1/players/p1/holes/3';

/** The panel over real scoring and a real outbox; only the gateway is not there. */
function renderPanel(scores: HoleScore[] = [], start = 3) {
  const hole = ref(start);
  const Harness = defineComponent(() => {
    const scoring = useScoring(ref(makeRound(scores)));
    const course = { holes: COURSE.holes, lengths: COURSE.tees[0]!.lengths };
    const card = computed(() => makeCard(holesInPlay('18'), course, scoring.entryOf));
    const onGo = (to: number) => (hole.value = to);
    return () => h(HoleEntryPanel, { scoring, rows: card.value.rows, hole: hole.value, onGo });
  });
  return renderPart(Harness);
}

const saves = (version: number) => (body: unknown) =>
  Response.json(makeScore(3, { ...(body as Partial<HoleScore>), version }));
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const pressed = () =>
  screen
    .queryAllByRole('button', { pressed: true })
    .map((one) => one.ariaLabel ?? one.textContent.trim());

describe('HoleEntryPanel', () => {
  it('is empty while untouched: par is named but not chosen', async () => {
    const { container } = renderPanel();
    expect(screen.getByRole('heading', { name: 'Hole 3' })).toBeTruthy();
    expect(screen.getByText('Par 4')).toBeTruthy();
    expect(pressed()).toEqual([]);
    expect(screen.getByText('No score yet')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Undo' }).disabled).toBe(true);
    await expectAccessible(container);
  });

  it('saves with one tap, on the version that was seen', async () => {
    const sent = stubApi({ [HOLE_3]: saves(3) });
    const { container } = renderPanel([makeScore(3, { strokes: 7, version: 2 })]);
    await tap('Strokes 5');
    expect(pressed()).toEqual(['Strokes 5']);
    expect(screen.getByText('Saving…')).toBeTruthy();
    await screen.findByText('Saved');
    expect(sent).toEqual([{ route: HOLE_3, body: { strokes: 5 }, ifMatch: '"2"' }]);
    expect(screen.getByText('Bogey')).toBeTruthy();
    await expectAccessible(container);
  });

  it('sends strokes and putts in order', async () => {
    let version = 0;
    const sent = stubApi({ [HOLE_3]: (body) => saves(++version)(body) });
    renderPanel();
    await tap('Strokes 5');
    await tap('Putts 2');
    await screen.findByText('Saved');
    expect(sent.map((one) => [one.body, one.ifMatch])).toEqual([
      [{ strokes: 5 }, '"0"'],
      [{ strokes: 5, putts: 2 }, '"1"'],
    ]);
  });

  it('takes the last tap back', async () => {
    let version = 1;
    const sent = stubApi({ [HOLE_3]: (body) => saves(++version)(body) });
    renderPanel([makeScore(3, { strokes: 4 })]);
    await tap('Pick up');
    expect(pressed()).toEqual(['Pick up']);
    await tap('Undo');
    expect(pressed()).toEqual(['Strokes 4']);
    await screen.findByText('Saved');
    expect(sent.map((one) => one.body)).toEqual([{ pickedUp: true }, { strokes: 4 }]);
  });

  it('takes a first tap back to an empty hole', async () => {
    const removed = vi.fn(() => Response.json(makeScore(3, { version: 2 })));
    const sent = stubApi({ [HOLE_3]: saves(1), [HOLE_3.replace('PUT', 'DELETE')]: removed });
    renderPanel();
    await tap('Strokes 4');
    await screen.findByText('Saved');
    await tap('Undo');
    await waitFor(() => expect(removed).toHaveBeenCalled());
    expect(sent.at(-1)?.ifMatch).toBe('"1"');
    expect(pressed()).toEqual([]);
  });

  it('shows both values of a conflict, and keeps the one that is chosen', async () => {
    const current = makeScore(3, { strokes: 6, version: 4 });
    let isStale = true;
    const sent = stubApi({
      [HOLE_3]: (body) => {
        if (isStale) return problem(412, 'version_mismatch', { current });
        return saves(5)(body);
      },
    });
    const { container } = renderPanel();
    await tap('Strokes 4');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/The club has\s+6 strokes, you have\s+4 strokes/);
    expect(screen.getByRole('button', { name: 'Use the club’s: 6 strokes' })).toBeTruthy();
    await expectAccessible(container);
    isStale = false;
    await tap('Keep mine: 4 strokes');
    await screen.findByText('Saved');
    expect(sent.at(-1)).toMatchObject({ body: { strokes: 4 }, ifMatch: '"4"' });
  });

  it('takes the club’s value of a conflict', async () => {
    const current = makeScore(3, { strokes: 6, version: 4 });
    stubApi({ [HOLE_3]: () => problem(412, 'version_mismatch', { current }) });
    renderPanel();
    await tap('Strokes 4');
    await screen.findByRole('alert');
    await tap('Use the club’s: 6 strokes');
    expect(pressed()).toEqual(['Strokes 6']);
    expect(screen.getByText('Saved')).toBeTruthy();
  });

  it('keeps a score that was not saved, and sends it again', async () => {
    let isDown = true;
    stubApi({
      [HOLE_3]: (body) => {
        if (isDown) throw new TypeError('no network');
        return saves(1)(body);
      },
    });
    const { container } = renderPanel();
    await tap('Strokes 4');
    expect((await screen.findByRole('alert')).textContent).toMatch(/No connection.*4 strokes/s);
    expect(pressed()).toEqual(['Strokes 4']);
    await expectAccessible(container);
    isDown = false;
    await tap('Retry');
    await screen.findByText('Saved');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is played by keys: digits, P and a digit, arrows', async () => {
    let version = 0;
    stubApi({ [HOLE_3]: (body) => saves(++version)(body) });
    renderPanel();
    for (const key of ['5', 'p', '2']) await fireEvent.keyDown(document.body, { key });
    expect(pressed()).toEqual(['Strokes 5', 'Putts 2']);
    await screen.findByText('Saved');
    await fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    expect(screen.getByRole('heading', { name: 'Hole 4' })).toBeTruthy();
    expect(pressed()).toEqual([]);
    await fireEvent.keyDown(document.body, { key: 'ArrowLeft' });
    expect(pressed()).toEqual(['Strokes 5', 'Putts 2']);
  });
});
