// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import { makeStrip } from '../testing/sample-strip.ts';
import ScoreCardSheet from './score-card-sheet.vue';

checkComponents();

const robin = makeStrip([3, 4, 5, 4, 4, 4, 4, 4, 4, 6, 4, 4, 4, 4, 4, 4, 4, 4]);
const kit = makeStrip([4, null], { 2: { pickedUp: true } });
const holes = robin.map(({ hole, par }) => ({ hole, par, strokeIndex: hole, length: 300 }));
const props = { title: 'The Links', holes, players: [{ id: 'p1', name: 'Robin', cells: robin }] };
const textsOf = (table: string, row: string) => {
  const name = within(screen.getByRole('table', { name: table })).getByRole('rowheader', {
    name: row,
  });
  return [...name.parentElement!.querySelectorAll('td')].map((cell) => cell.textContent);
};

describe('the whole card', () => {
  it('has a table a nine, with Out and In, and the total after the last', async () => {
    const { container } = render(ScoreCardSheet, { props });
    expect(textsOf('The Links, Out', 'Robin')).toEqual([
      ...['3Birdie', '4Par', '5Bogey', '4Par', '4Par', '4Par', '4Par', '4Par', '4Par'],
      '36',
    ]);
    expect(textsOf('The Links, In', 'Robin').slice(-2)).toEqual(['4Par', '38']);
    expect(screen.getByRole('listitem').textContent).toMatch(/Robin74\s*2 over par/);
    expect(textsOf('The Links, Out', 'Par').at(-1)).toBe('36');
    await expectAccessible(container);
  });

  it('lets every cell be tapped, where the round is on', async () => {
    const sheet = render(ScoreCardSheet, { props: { ...props, canChoose: true } });
    await fireEvent.click(screen.getByRole('button', { name: /^Robin, Hole 10, .* Double bogey/ }));
    expect(sheet.emitted('choose')).toEqual([['p1', 10]]);
    await expectAccessible(sheet.container);
  });

  it('is one table of nine holes, and NR once a ball was picked up', () => {
    const players = [{ id: 'p2', name: 'Kit', cells: kit }];
    render(ScoreCardSheet, { props: { ...props, holes: holes.slice(0, 2), players } });
    expect(textsOf('The Links, Out', 'Kit')).toEqual(['4Par', 'Picked up']);
  });
});
