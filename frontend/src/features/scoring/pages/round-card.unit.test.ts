// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { describe, expect, it, vi } from 'vitest';
import * as saving from '../../../lib/save-file.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { makeScore } from '../../../testing/samples.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import { fromScoreFile } from '../model/from-score-file.ts';
import { openRound, stubClub, stubFour } from '../testing/open-round.ts';

checkComponents();
stubDialogs();

const tap = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));

/** jsdom's files cannot be asked for it themselves. */
const textOf = (file: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(file);
  });

describe('the card and the finish', () => {
  it('leads to any score of anybody', async () => {
    const club = stubFour();
    const { container, router } = await openRound(club, '/card');
    await expectAccessible(container);
    const strip = within(screen.getByRole('navigation', { name: 'Cat Dune' }));
    await fireEvent.click(strip.getByRole('button', { name: /^Hole 7/ }));
    await waitFor(() => expect(router.currentRoute.value.fullPath).toContain('/7?player=p3'));
  });

  it('closes the round of one player with one more tap, and shows the card', async () => {
    const club = stubClub();
    for (let hole = 1; hole <= 18; hole++) club.put('p1', makeScore(hole, { strokes: 5 }));
    const { container } = await openRound(club, '/card');
    await tap('Finish round');
    expect(screen.getByText('You return 90 strokes.')).toBeTruthy();
    await expectAccessible(container);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Finish now' })).toBeTruthy());
    await tap('Finish now');
    await screen.findByText(/This round is finished/);
    expect(club.round.state).toBe('finished');
  });

  it('waits for the queue: nothing is finished while a score is not at the club', async () => {
    const club = stubClub();
    const view = await openRound(club, '/3');
    club.isOpen = false;
    await tap('Strokes 5');
    await screen.findByText(/1 hole waiting/);
    view.unmount();
    await openRound(club, '/card');
    await tap('Finish round');
    await screen.findByText(/1 score not at the club yet. There is no connection/);
    const save = vi.spyOn(saving, 'saveFile').mockReturnValue();
    await tap('Save them as a file');
    await screen.findByText(/^Saved as golf-scores-\d{4}-\d\d-\d\d\.json\.$/);
    expect(fromScoreFile(JSON.parse(await textOf(save.mock.lastCall![0])))).toMatchObject([
      { userId: club.userId, hole: 3, entry: { strokes: 5 }, state: 'waiting' },
    ]);
    expect(club.round.state).toBe('in_progress');
    club.isOpen = true;
    await tap('Finish now');
    await screen.findByText(/This round is finished/);
    expect(club.round.players[0]?.scores).toMatchObject([{ hole: 3, strokes: 5 }]);
  });

  it('names the holes that the club has otherwise, and asks everybody to agree', async () => {
    const club = stubFour();
    const { container } = await openRound(club, '/card');
    club.put('p2', makeScore(5, { strokes: 6 }));
    await tap('Finish round');
    expect(await screen.findByText(/The club has other scores on these holes/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Hole 5, Ben Ridge' })).toBeTruthy();
    await expectAccessible(container);
    await tap('Finish now');
    expect(await screen.findByText('Everybody has to agree first.')).toBeTruthy();
    for (const box of screen.getAllByRole('checkbox')) await fireEvent.click(box);
    await tap('Finish now');
    await screen.findByText(/This round is finished/);
  });
});
