// @vitest-environment jsdom
import { render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import FiguresTable from './figures-table.vue';

checkComponents();

it('has a heading for each column and row, and a bar that nobody needs to see', async () => {
  const rows = [
    { key: 'par', name: 'Par', note: 'of 18', cells: ['9', '50.0 %'], share: 0.5 },
    { key: 'ace', name: 'Ace', cells: ['0', '–'] },
  ];
  const props = { caption: 'Scores', heads: ['Score', 'Count', 'Share'], rows };
  const { container } = render(FiguresTable, { props });
  expect(screen.getByRole('table', { name: 'Scores' })).toBeTruthy();
  expect(screen.getByRole('rowheader', { name: 'Par of 18' })).toBeTruthy();
  expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    ...['9', '50.0 %', '0', '–'],
  ]);
  expect(container.querySelectorAll('.bar')).toHaveLength(1);
  await expectAccessible(container);
});
