// @vitest-environment jsdom
import { render } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import ScoreMark from './score-mark.vue';

checkComponents();

describe('a score mark', () => {
  it.each([
    [3, 'circle', '3Birdie'],
    [2, 'double-circle', '2Eagle'],
    [4, 'bare', '4Par'],
    [5, 'square', '5Bogey'],
    [12, 'double-square', '128 over'],
    [null, 'none', 'no score'],
  ])('draws %s on a par 4 as %s, with its word', async (strokes, mark, text) => {
    const { container } = render(ScoreMark, { props: { strokes, par: 4 } });
    expect(container.firstElementChild?.classList).toContain(mark);
    expect(container.textContent).toBe(text);
    await expectAccessible(container);
  });

  it('says that the ball was picked up, and nothing where the word stands beside it', () => {
    const props = { strokes: null, par: 4, pickedUp: true };
    expect(render(ScoreMark, { props }).container.textContent).toBe('Picked up');
    const { container } = render(ScoreMark, { props: { ...props, silent: true } });
    expect(container.textContent).toBe('');
  });
});
