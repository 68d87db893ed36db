// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import PasswordField from './password-field.vue';

checkComponents();

it('hides what is typed until one wants to see it', async () => {
  const props = {
    modelValue: 'secret',
    label: 'Password',
    autocomplete: 'current-password' as const,
  };
  const { container } = render(PasswordField, { props });
  const field = screen.getByLabelText<HTMLInputElement>('Password');
  expect(field.type).toBe('password');
  await fireEvent.click(screen.getByRole('button', { name: 'Show password' }));
  expect(field.type).toBe('text');
  screen.getByRole('button', { name: 'Hide password' });
  await expectAccessible(container);
});
