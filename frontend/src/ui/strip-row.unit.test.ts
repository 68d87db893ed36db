// @vitest-environment jsdom
import { render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import { makeStrip } from '../testing/sample-strip.ts';
import StripRow from './strip-row.vue';

checkComponents();

it('reads one player’s card a nine at a time, with nothing to press', async () => {
  const cells = makeStrip([3, 4, 5, 4, 4, 4, 4, 4, 4, 5]);
  const { container } = render(StripRow, { props: { cells, label: 'Robin' } });
  const out = screen.getByRole('list', { name: 'Robin, Out' });
  expect(out.textContent).toContain('Hole 3, par 4, 5 strokes, Bogey, sent');
  expect(out.textContent).toMatch(/Out36$/);
  expect(screen.getByRole('list', { name: 'Robin, In' }).textContent).toMatch(/In5$/);
  expect(screen.queryByRole('button')).toBeNull();
  await expectAccessible(container);
});
