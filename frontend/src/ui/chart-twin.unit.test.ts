// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import ChartTwin from './chart-twin.vue';

checkComponents();

it('shows a chart, and the same figures as a table', async () => {
  const slots = {
    chart: '<p>chart</p>',
    table: '<table><tbody><tr><td>82</td></tr></tbody></table>',
  };
  const { container } = render(ChartTwin, { slots, props: { label: 'Strokes' } });
  expect(screen.queryByRole('table')).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'As a table' }));
  screen.getByRole('region', { name: 'Strokes: As a table' });
  screen.getByRole('table');
  await expectAccessible(container);
  await fireEvent.click(screen.getByRole('button', { name: 'As a chart' }));
  screen.getByText('chart');
});
