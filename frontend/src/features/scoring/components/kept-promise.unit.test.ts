// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, expect, it, vi } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { cannotKeep, isPromised } from '../outbox/the-outbox.ts';
import KeptPromise from './kept-promise.vue';

checkComponents();
afterEach(() => {
  cannotKeep.value = undefined;
  isPromised.value = 'unknown';
  Reflect.deleteProperty(navigator, 'storage');
});

function open(persisted: boolean, persist = async () => true, props = {}) {
  const value = { persisted: async () => persisted, persist };
  Object.defineProperty(navigator, 'storage', { value, configurable: true });
  return renderPart(KeptPromise, { props });
}

it('tells the answer of the browser', async () => {
  const { container } = open(true);
  await screen.findByText('The browser has promised to keep what you enter.');
  expect(screen.queryByRole('button')).toBeNull();
  await expectAccessible(container);
});

it('asks once more when told to, and says what helps where it is refused', async () => {
  const persist = vi.fn(async () => false);
  open(false, persist);
  await fireEvent.click(await screen.findByRole('button', { name: 'Ask the browser to keep it' }));
  await screen.findByText(/^The browser did not promise it/);
  expect(persist).toHaveBeenCalledOnce();
});

it('only tells it where nothing may move', async () => {
  open(false, undefined, { isOnlyTold: true });
  await screen.findByText(/^The browser may clear/);
  expect(screen.queryByRole('button')).toBeNull();
});

it('says so where the browser tells nothing, or keeps nothing at all', async () => {
  const { container } = renderPart(KeptPromise);
  screen.getByText(/does not say whether/);
  cannotKeep.value = 'no_room';
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/^This phone is full/));
  await expectAccessible(container);
});
