// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import { makeStrip } from '../testing/sample-strip.ts';
import ClubCrest from './club-crest.vue';
import SheetNine from './sheet-nine.vue';
import StripCellView from './strip-cell.vue';
import StripTotal from './strip-total.vue';

checkComponents();

const cells = makeStrip([3, 5, null], { 2: { state: 'conflict' } });

it('a nine of the card has its holes across, its players down, and each score leads to its hole', async () => {
  const holes = cells.map(({ hole, par }) => ({ hole, par, strokeIndex: hole, length: 300 }));
  const players = [{ id: 'p1', name: 'Robin', cells }];
  const props = { part: 'out' as const, caption: 'Out', holes, players, isOnly: false };
  const view = render(SheetNine, { props: { ...props, canChoose: true } });
  expect(screen.getByRole('row', { name: /^Par/ }).textContent).toMatch(/12$/);
  await fireEvent.click(screen.getByRole('button', { name: /^Robin, Hole 2, par 4, 5 strokes/ }));
  expect(view.emitted('choose')).toEqual([['p1', 2]]);
  await expectAccessible(view.container);
});

it('a cell says in its tab where its score is, for who sees it only', () => {
  const { container } = render(StripCellView, { props: { cell: cells[1]! } });
  expect(container.querySelector('[data-state="conflict"][aria-hidden="true"]')).not.toBeNull();
  expect(container.textContent).toBe('25');
});

it.each([
  ['36', [4, 4, 4, 4, 4, 4, 4, 4, 4]],
  ['–', [null, null]],
])('a total is %s', (text, strokes) => {
  render(StripTotal, { props: { part: 'out', cells: makeStrip(strokes) } });
  screen.getByText(text);
});

it('the total of a ball picked up is none, and says so', () => {
  const picked = makeStrip([4, null], { 2: { pickedUp: true } });
  render(StripTotal, { props: { part: 'total', cells: picked } });
  screen.getByTitle('No return');
});

it('the crest is a picture for those who see it', async () => {
  const { container } = render(ClubCrest);
  expect(container.querySelector('[aria-hidden="true"] svg')).not.toBeNull();
  await expectAccessible(container);
});
