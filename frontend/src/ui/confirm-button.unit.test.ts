// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { expect, it, vi } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import { stubDialogs } from '../testing/stub-dialogs.ts';
import ConfirmButton from './confirm-button.vue';

checkComponents();
stubDialogs();

it('does nothing before it is confirmed, and closes once it is done', async () => {
  const work = vi.fn(async () => {});
  const props = {
    label: 'End',
    of: 'Firefox',
    title: 'End it?',
    confirmLabel: 'End it',
    keepLabel: 'Keep it',
    work,
  };
  const { container } = render(ConfirmButton, { props });
  await fireEvent.click(screen.getByRole('button', { name: 'End Firefox' }));
  const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'End it?' });
  expect(work).not.toHaveBeenCalled();
  await expectAccessible(container);
  await fireEvent.click(screen.getByRole('button', { name: 'End it' }));
  await vi.waitFor(() => expect(dialog.open).toBe(false));
  expect(work).toHaveBeenCalledOnce();
});

it('says what went wrong, and stays open', async () => {
  const work = () => Promise.reject(new TypeError('offline'));
  const props = {
    label: 'End',
    title: 'End it?',
    confirmLabel: 'End it',
    keepLabel: 'Keep it',
    work,
  };
  render(ConfirmButton, { props });
  await fireEvent.click(screen.getByRole('button', { name: 'End' }));
  await fireEvent.click(screen.getByRole('button', { name: 'End it' }));
  await screen.findByRole('alert');
  await fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});
