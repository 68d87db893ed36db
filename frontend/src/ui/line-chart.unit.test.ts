// @vitest-environment jsdom
import { render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import LineChart from './line-chart.vue';

checkComponents();

const points = [14.1, 13.2, 12.9].map((value, at) => ({ label: `${at + 1} May`, value }));
const props = {
  points,
  spoken: 'From 14.1 to 12.9',
  caption: 'n = 3',
  tickWords: (value: number): string => `${value}`,
};

it('is a picture with words, from the first to the last', async () => {
  const view = render(LineChart, { props });
  const { container } = view;
  expect(screen.getByRole('img').ariaLabel).toBe('From 14.1 to 12.9');
  expect(screen.getByText('1 May')).toBeTruthy();
  expect(screen.getByText('3 May')).toBeTruthy();
  expect(container.querySelectorAll('path')).toHaveLength(1);
  await expectAccessible(container);
  await view.rerender({ hasMean: true });
  expect(container.querySelectorAll('path')).toHaveLength(2);
});
