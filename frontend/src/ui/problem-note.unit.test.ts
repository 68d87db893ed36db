// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import ProblemNote from './problem-note.vue';

checkComponents();

it('is spoken at once, and has a way to try again only where there is one', async () => {
  const note = render(ProblemNote, { props: { text: 'The club is not there.' } });
  expect(screen.getByRole('alert').textContent).toBe('The club is not there.');
  expect(screen.queryByRole('button')).toBeNull();
  await note.rerender({ retryLabel: 'Retry' });
  await fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
  expect(note.emitted('retry')).toHaveLength(1);
  await note.rerender({ busy: true });
  expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true);
  await expectAccessible(note.container);
});
