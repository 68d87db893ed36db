// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import TextField from './text-field.vue';

checkComponents();

it('has its label, and its hint until there is an error', async () => {
  const props = { modelValue: '', label: 'Email', hint: 'We write once.' };
  const field = render(TextField, { props });
  const input = screen.getByRole('textbox', { name: 'Email', description: 'We write once.' });
  expect(input.getAttribute('aria-invalid')).toBeNull();
  await fireEvent.update(input, 'robin@club.example');
  expect(field.emitted('update:modelValue')).toEqual([['robin@club.example']]);
  await field.rerender({ error: 'This is no email.' });
  screen.getByRole('textbox', { name: 'Email', description: 'This is no email.' });
  expect(input.getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(field.container);
});
