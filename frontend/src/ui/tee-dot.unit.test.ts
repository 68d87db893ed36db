// @vitest-environment jsdom
import { render } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import TeeDot from './tee-dot.vue';

checkComponents();

it('is a colour to be seen, whose name stands beside it', async () => {
  const { container } = render(TeeDot, { props: { tee: 'Yellow' } });
  const dot = container.firstElementChild;
  expect(dot?.getAttribute('data-tee')).toBe('yellow');
  expect(dot?.getAttribute('aria-hidden')).toBe('true');
  await expectAccessible(container);
});
