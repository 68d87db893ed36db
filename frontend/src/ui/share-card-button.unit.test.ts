// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as saving from '../lib/save-file.ts';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import { renderPart } from '../testing/render-part.ts';
import { makeRound, makeScore } from '../testing/samples.ts';
import ShareCardButton from './share-card-button.vue';

checkComponents();

/** What was written on the sheet: jsdom draws nothing. */
let written: string[];
let png: Blob | null;
beforeEach(() => {
  written = [];
  png = new Blob(['png'], { type: 'image/png' });
  const pen = new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'fillText' ? (text: string) => written.push(text) : () => undefined,
      set: () => true,
    },
  );
  const { prototype } = HTMLCanvasElement;
  vi.spyOn(prototype, 'getContext').mockReturnValue(pen as never);
  vi.spyOn(prototype, 'toBlob').mockImplementation((take) => take(png));
  vi.stubGlobal('Path2D', class {});
  Object.defineProperty(document, 'fonts', { value: { load: async () => [] }, configurable: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const name of ['canShare', 'share']) Reflect.deleteProperty(navigator, name);
});

const round = makeRound([makeScore(1, { strokes: 2 }), makeScore(2, { pickedUp: true })]);
const guest = { ...round.players[0]!, id: 'p2', userId: null, name: 'Bo', scores: [] };
const two = { ...round, players: [...round.players, guest] };

async function share(change: object = {}) {
  for (const [name, value] of Object.entries(change))
    Object.defineProperty(navigator, name, { value, configurable: true });
  const save = vi.spyOn(saving, 'saveFile').mockReturnValue();
  const { container } = renderPart(ShareCardButton, { props: { round: two } });
  await expectAccessible(container);
  await fireEvent.click(screen.getByRole('button', { name: 'Share as a picture' }));
  return save;
}

it('is a PNG with the names of the card, and nobody is "You"', async () => {
  const save = await share();
  await waitFor(() => expect(save).toHaveBeenCalledOnce());
  const [file, name] = save.mock.lastCall!;
  expect([file.type, name]).toEqual(['image/png', 'scorecard-2026-05-09.png']);
  expect(written).toEqual(expect.arrayContaining(['The Links', 'Player 1', 'Bo', '2', 'NR', '–']));
  expect(written.filter((text) => text === 'Out')).toHaveLength(2);
  expect(written).not.toContain('You');
});

it('goes to the sheet of the device, and nowhere else when that is closed', async () => {
  const closed = Object.assign(new Error('closed'), { name: 'AbortError' });
  const sheet = vi.fn<Navigator['share']>().mockRejectedValue(closed);
  const save = await share({ canShare: () => true, share: sheet });
  await waitFor(() => expect(sheet).toHaveBeenCalledOnce());
  expect(sheet.mock.lastCall?.[0]?.files?.[0]?.name).toBe('scorecard-2026-05-09.png');
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(false));
  expect(save).not.toHaveBeenCalled();
});

it('is saved where the sheet refuses it', async () => {
  const save = await share({ canShare: () => true, share: () => Promise.reject(new Error('no')) });
  await waitFor(() => expect(save).toHaveBeenCalledOnce());
});

it('says so where no picture comes of it', async () => {
  png = null;
  await share();
  await screen.findByText(/could not be made/);
});
