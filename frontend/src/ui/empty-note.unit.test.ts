// @vitest-environment jsdom
import { render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import EmptyNote from './empty-note.vue';

checkComponents();

it('says that there is nothing, why, and what to do', async () => {
  const props = { title: 'No rounds yet', text: 'Start one.' };
  const slots = { default: '<button type="button">Start round</button>' };
  const { container } = render(EmptyNote, { props, slots });
  expect(container.textContent).toContain('No rounds yetStart one.');
  screen.getByRole('button', { name: 'Start round' });
  await expectAccessible(container);
});
