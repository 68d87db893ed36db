// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import ErrorSummary from './error-summary.vue';

checkComponents();

it('takes the focus with each try, and leads to the field', async () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.id = 'email';
  field.ariaLabel = 'Email';
  const faults = [{ id: 'email', text: 'Email is not filled in.' }];
  const view = render(ErrorSummary, {
    props: { title: 'Please check this:', faults: [], turn: 0 },
  });
  expect(screen.queryByRole('alert')).toBeNull();
  await view.rerender({ faults, turn: 1 });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('alert')));
  await expectAccessible(view.container);
  await fireEvent.click(screen.getByRole('link', { name: 'Email is not filled in.' }));
  expect(document.activeElement).toBe(field);
  await view.rerender({ turn: 2 });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('alert')));
});
