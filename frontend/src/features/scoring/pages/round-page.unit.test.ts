// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { preferences } from '../../../lib/preferences.ts';
import { language } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { makeScore } from '../../../testing/samples.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import { openRound, stubClub, stubFour } from '../testing/open-round.ts';

checkComponents();
stubDialogs();
afterEach(() => {
  language.value = 'en';
  Object.assign(preferences, { autoAdvance: true, singleKeys: true });
});

const tap = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));
const press = (key: string) => fireEvent.keyDown(document.body, { key });
const heading = () =>
  screen.getByRole('heading', { level: 1 }).textContent.replace(/\s+/g, ' ').trim();
const pressed = () =>
  screen.queryAllByRole('button', { pressed: true }).map((one) => one.ariaLabel ?? one.textContent);
const writes = (club: ReturnType<typeof stubClub>) =>
  club.sent.filter(({ route }) => !route.startsWith('GET'));

describe('the hole screen', () => {
  it.each(['en', 'th'] as const)(
    'is empty while untouched, in %s: par is named, not chosen',
    async (tongue) => {
      language.value = tongue;
      const { container } = await openRound(stubClub(), '/3');
      expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
      expect(pressed()).toEqual([]);
      expect(document.title).toContain('3');
      await expectAccessible(container);
    },
  );

  it('takes a common hole in two taps, sends it, and leads on to the next hole', async () => {
    const club = stubClub();
    const { container } = await openRound(club, '/3');
    expect(heading()).toBe('Hole 3 Par 4');
    await tap('Strokes 5');
    await tap('Putts 2');
    await waitFor(() => expect(heading()).toBe('Hole 4 Par 4'));
    await screen.findByText(/^All sent/);
    expect(writes(club).at(-1)).toMatchObject({ body: { strokes: 5, putts: 2 } });
    expect(club.round.players[0]?.scores).toMatchObject([{ hole: 3, strokes: 5, putts: 2 }]);
    await expectAccessible(container);
  });

  it('stays on the hole where leading on is switched off, or a whole hole is put right', async () => {
    const club = stubClub();
    club.put('p1', makeScore(3, { strokes: 5, putts: 2 }));
    await openRound(club, '/3');
    await tap('Strokes 6');
    expect(heading()).toBe('Hole 3 Par 4');
    preferences.autoAdvance = false;
    await tap('Next hole');
    await waitFor(() => expect(heading()).toBe('Hole 4 Par 4'));
    await tap('Strokes 3');
    await tap('Putts 1');
    expect(heading()).toBe('Hole 4 Par 4');
  });

  it('has the scores of 7 to 11 at one tap, and those to 20 at two', async () => {
    preferences.autoAdvance = false;
    await openRound(stubClub(), '/3');
    await tap('Strokes 11');
    expect(pressed()).toEqual(['Strokes 11']);
    await tap('More strokes (12+)');
    await tap('Strokes 15');
    expect(pressed()).toEqual(['Strokes 15']);
  });

  it('undoes the last tap, and takes a score back to empty', async () => {
    const club = stubClub();
    await openRound(club, '/3');
    await tap('Strokes 5');
    await tap('Strokes 6');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Undo' }).ariaDisabled).toBeNull(),
    );
    await tap('Undo');
    await waitFor(() => expect(pressed()).toEqual(['Strokes 5']));
    await tap('More');
    await tap('Take the score back');
    await waitFor(() => expect(pressed()).toEqual([]));
    await screen.findByText(/^All sent/);
    expect(club.round.players[0]?.scores[0]?.strokes ?? null).toBeNull();
  });

  it('takes pick-ups, penalties and sand behind More', async () => {
    const club = stubClub();
    const { container } = await openRound(club, '/3');
    await tap('Strokes 6');
    await tap('More');
    await tap('Penalties: 1');
    await tap('In the sand: Yes');
    await expectAccessible(container);
    await tap('Done');
    await screen.findByText(/^All sent/);
    expect(club.round.players[0]?.scores[0]).toMatchObject({
      strokes: 6,
      penalties: 1,
      sand: true,
    });
    await tap('More');
    await tap('Pick up');
    await waitFor(() => expect(club.round.players[0]?.scores[0]?.pickedUp).toBe(true));
  });

  it('tells the history of a hole, and is busy only while it is read', async () => {
    const { container } = await openRound(stubClub(), '/3');
    expect(container.querySelector('[aria-busy=true]')).toBeNull();
    await tap('More');
    await tap('History of this hole');
    const history = screen.getByRole('dialog', { name: 'History of hole 3' });
    await within(history).findByText('Nothing was written yet.');
    await expectAccessible(container);
  });

  it('plays by the keyboard alone', async () => {
    const club = stubClub();
    await openRound(club, '/3');
    for (const key of ['5', 'f', 'p', '2']) await press(key);
    await waitFor(() => expect(heading()).toBe('Hole 4 Par 4'));
    await press('ArrowLeft');
    await waitFor(() => expect(heading()).toBe('Hole 3 Par 4'));
    expect(pressed()).toEqual(['Strokes 5', 'Fairway hit', 'Putts 2']);
    await press('?');
    expect(screen.getByRole('dialog', { name: 'Keys' })).toBeTruthy();
  });

  it('takes arrows only, where single keys are switched off', async () => {
    preferences.singleKeys = false;
    await openRound(stubClub(), '/3');
    await press('5');
    expect(pressed()).toEqual([]);
    await press('ArrowRight');
    await waitFor(() => expect(heading()).toBe('Hole 4 Par 4'));
  });
});

describe('a marker', () => {
  it('writes four players in eight taps a hole', async () => {
    const club = stubFour();
    const { container } = await openRound(club, '/3');
    const tabs = () => within(screen.getByRole('group', { name: 'Players' }));
    await expectAccessible(container);
    for (const strokes of [4, 5, 6, 7]) {
      await tap(`Strokes ${strokes}`);
      await tap('Putts 2');
    }
    await waitFor(() => expect(heading()).toBe('Hole 4 Par 4'));
    await screen.findByText(/^All sent/);
    const written = club.round.players.map(({ scores }) => scores[0]?.strokes);
    expect(written).toEqual([4, 5, 6, 7]);
    expect(tabs().getByRole('button', { pressed: true }).ariaLabel).toMatch(/^Ann Meadow/);
  });

  it('sees everybody’s strokes, and goes on with any card', async () => {
    const club = stubFour();
    club.put('p2', makeScore(3, { strokes: 3 }));
    await openRound(club, '/3');
    await tap('Ben Ridge, 3 strokes, Birdie');
    await waitFor(() => expect(pressed()).toContain('Strokes 3'));
    await press('ArrowDown');
    await waitFor(() => expect(pressed()).toEqual(['Cat Dune, no score']));
  });

  it('reads the cards of others where they may not write them', async () => {
    const club = stubFour();
    club.round = { ...club.round, ownerId: 'another' };
    await openRound(club, '/3?player=p2');
    expect(screen.getByText(/kept by the owner and the marker/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Strokes 4' }).disabled).toBe(
      true,
    );
  });
});

describe('without a network', () => {
  it('play goes on, the line says what waits, and it is sent once the club is there', async () => {
    const club = stubClub();
    const { container } = await openRound(club, '/3');
    club.isOpen = false;
    await tap('Strokes 5');
    await tap('Putts 2');
    await waitFor(() => expect(heading()).toBe('Hole 4 Par 4'));
    await screen.findByText(/1 hole waiting/);
    expect(
      screen.getByRole('button', { name: /^Hole 3, .*on this phone, not sent yet$/ }),
    ).toBeTruthy();
    await expectAccessible(container);
    club.isOpen = true;
    const { theOutbox } = await import('../outbox/the-outbox.ts');
    await theOutbox.drain(true);
    await screen.findByText(/^All sent/);
    expect(club.round.players[0]?.scores).toMatchObject([{ hole: 3, strokes: 5, putts: 2 }]);
  });

  it('a round that is kept opens, and one that is not says so', async () => {
    const club = stubClub();
    const view = await openRound(club, '/3');
    view.unmount();
    club.isOpen = false;
    await openRound(club, '/4');
    expect(heading()).toBe('Hole 4 Par 4');
  });
});

describe('a conflict', () => {
  async function inConflict() {
    const club = stubClub();
    const view = await openRound(club, '/3');
    club.put('p1', makeScore(3, { strokes: 6 }));
    await tap('Strokes 4');
    await screen.findByText(/The club has 6 strokes, you have 4 strokes/);
    return { club, view };
  }

  it('shows both values, and mine can be kept', async () => {
    const { club, view } = await inConflict();
    await expectAccessible(view.container);
    await tap('Keep mine: 4 strokes');
    await screen.findByText(/^All sent/);
    expect(club.round.players[0]?.scores[0]?.strokes).toBe(4);
  });

  it('is shown on the finished card too, which is not the club’s, and ends with the club’s', async () => {
    const { club, view } = await inConflict();
    view.unmount();
    club.round = { ...club.round, version: 99, state: 'finished' };
    await openRound(club, '/card');
    const warning = await screen.findByRole('alert');
    expect(warning.textContent).toContain('1 hole of this card is not as the club has it');
    await fireEvent.click(within(warning).getByRole('button', { name: 'Hole 3' }));
    await tap('Use the club’s: 6 strokes');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByRole('button', { name: /Hole 3, .*6 strokes/ })).toBeTruthy();
  });
});
