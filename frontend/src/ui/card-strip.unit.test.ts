// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import { makeStrip } from '../testing/sample-strip.ts';
import CardStrip from './card-strip.vue';

checkComponents();

const cells = makeStrip([3, 5, 4, 6, null, ...Array.from({ length: 13 }, () => null)], {
  2: { state: 'phone' },
  3: { state: 'conflict' },
  4: { state: 'refused' },
});
const cell = (name: RegExp | string) => screen.getByRole('button', { name });

describe('the card strip', () => {
  it('says of each hole what its score is and where it is', async () => {
    const { container } = render(CardStrip, { props: { cells, current: 5 } });
    expect(screen.getByRole('navigation', { name: 'Holes' })).toBeTruthy();
    cell('Hole 1, par 4, 3 strokes, Birdie, sent');
    cell('Hole 2, par 4, 5 strokes, Bogey, on this phone, not sent yet');
    cell('Hole 3, par 4, 4 strokes, Par, the club has another score');
    cell('Hole 4, par 4, 6 strokes, Double bogey, refused by the club');
    expect(cell('Hole 5, par 4, no score').getAttribute('aria-current')).toBe('true');
    expect(container.textContent).toMatch(/Out18.*In–.*Total18/);
    await expectAccessible(container);
  });

  it('is left and entered by one Tab, and looked along by the arrows', async () => {
    render(CardStrip, { props: { cells, current: 5 } });
    const tabbable = screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0);
    expect(tabbable).toEqual([cell(/^Hole 5,/)]);
    const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
    cell(/^Hole 5,/).focus();
    for (const [key, hole] of [
      ['ArrowRight', 6],
      ['ArrowLeft', 5],
      ['Home', 1],
      ['ArrowLeft', 1],
      ['End', 18],
    ] as const) {
      await press(key);
      expect(document.activeElement?.getAttribute('data-hole')).toBe(String(hole));
    }
  });

  it('tells which hole was chosen', async () => {
    const strip = render(CardStrip, { props: { cells, current: 5 } });
    await fireEvent.click(cell(/^Hole 12,/));
    expect(strip.emitted('choose')).toEqual([[12]]);
  });

  it('has no Out and no In where nine holes are played, and NR once a ball was picked up', () => {
    const nine = makeStrip([3, null, 4], { 2: { pickedUp: true } });
    const { container } = render(CardStrip, { props: { cells: nine, current: 1 } });
    expect(container.textContent).not.toMatch(/Out|In/);
    expect(container.textContent).toMatch(/TotalNR/);
  });
});
