// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { COURSE } from '../../../testing/samples.ts';
import { makeCard } from '../model/card.ts';
import {
  UNTOUCHED,
  withPickUp,
  withPutts,
  withStrokes,
  type HoleEntry,
} from '../../scoring/index.ts';
import { holesInPlay } from '../model/holes-in-play.ts';
import ScoreCard from './score-card.vue';

checkComponents();

const cardOf = (entries: Record<number, HoleEntry>, holes = holesInPlay('18')) =>
  makeCard(
    holes,
    { holes: COURSE.holes, lengths: COURSE.tees[0]!.lengths },
    (hole) => entries[hole],
  );

/** The cells of the row with this header, as one reads them. */
function cellsOf(header: string): string[] {
  const row = screen
    .getByText(header, { selector: 'tbody th, tbody th *, tfoot th' })
    .closest('tr');
  return within(row!)
    .getAllByRole('cell')
    .map((cell) => cell.textContent.replace(/\s+/g, ' ').trim());
}

const five = withPutts(withStrokes(UNTOUCHED, 5), 2);

describe('ScoreCard', () => {
  it('shows each hole with its score, and adds up', async () => {
    const { container } = render(ScoreCard, {
      props: { card: cardOf({ 3: five, 10: five }), hole: 4, closed: false },
    });
    expect(screen.getByRole('table', { name: 'Scorecard' })).toBeTruthy();
    expect(screen.getAllByRole('row')).toHaveLength(1 + 18 + 3);
    expect(cellsOf('3')).toEqual(['4', '3', '300', '5', '2', 'Bogey']);
    expect(cellsOf('4')).toEqual(['4', '4', '300', '–', '–', '']);
    expect(cellsOf('Out')).toEqual(['36', '', '2700', '5', '2', expect.stringMatching(/^\+1/)]);
    expect(cellsOf('Total')[3]).toBe('10');
    await expectAccessible(container);
  });

  it('opens a hole with a tap, and marks the open one', async () => {
    const view = render(ScoreCard, { props: { card: cardOf({}), hole: 4, closed: false } });
    expect(screen.getByRole('button', { current: true }).ariaLabel).toBe('Edit hole 4');
    await fireEvent.click(screen.getByRole('button', { name: 'Edit hole 12' }));
    expect(view.emitted('choose')).toEqual([[12]]);
  });

  it('has nothing to tap once the card is closed', async () => {
    const { container } = render(ScoreCard, {
      props: { card: cardOf({ 1: five }), hole: undefined, closed: true },
    });
    expect(screen.queryAllByRole('button')).toEqual([]);
    await expectAccessible(container);
  });

  it('has no total with a picked-up ball', () => {
    const card = cardOf({ 1: five, 2: withPickUp(UNTOUCHED) }, holesInPlay('front9'));
    render(ScoreCard, { props: { card, hole: 1, closed: false } });
    expect(cellsOf('Total')[3]).toBe('NR');
    expect(cellsOf('2').at(-1)).toBe('Picked up');
    expect(screen.queryByText('In')).toBeNull();
  });
});
