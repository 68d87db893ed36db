// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/vue';
import { afterEach, expect, it, vi } from 'vitest';
import { updateReady } from '../../../lib/app-update.ts';
import { preferences } from '../../../lib/preferences.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import SettingsPage from './settings-page.vue';

checkComponents();

const before = structuredClone({ ...preferences, track: { ...preferences.track } });
afterEach(() => {
  Object.assign(preferences, structuredClone(before));
  chooseLanguage('en');
  updateReady.value = false;
});

const openPage = () => renderPart(SettingsPage, { isSignedIn: true });

it('remembers each choice on this device', async () => {
  const { container } = openPage();
  await fireEvent.click(screen.getByRole('radio', { name: 'Yards' }));
  await fireEvent.click(screen.getByRole('radio', { name: /Bright sun/ }));
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Putts' }));
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Go on to the next hole by itself' }));
  expect(preferences).toMatchObject({ units: 'yards', theme: 'sun', autoAdvance: false });
  expect(preferences.track).toEqual({ putts: false, fairway: true, penalties: true, sand: true });
  expect(JSON.parse(localStorage.getItem('preferences')!)).toEqual({ ...preferences });
  await expectAccessible(container);
});

it('speaks the other language at once', async () => {
  openPage();
  await fireEvent.click(screen.getByRole('radio', { name: 'ไทย' }));
  screen.getByRole('heading', { level: 1, name: 'การตั้งค่า' });
});

it('offers a new version once there is one, and says when the network is gone', async () => {
  openPage();
  expect(screen.queryByRole('button', { name: 'Use the new version' })).toBeNull();
  updateReady.value = true;
  await screen.findByRole('button', { name: 'Use the new version' });
  globalThis.dispatchEvent(new Event('offline'));
  await screen.findByText(/^No network/);
  globalThis.dispatchEvent(new Event('online'));
  await screen.findByText('The device has a network.');
});

it('says whether the browser keeps what is entered, and asks it to', async () => {
  const persist = vi.fn(async () => true);
  const storage = { persisted: async () => false, persist };
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
  openPage();
  await fireEvent.click(await screen.findByRole('button', { name: 'Ask the browser to keep it' }));
  await screen.findByText('The browser has promised to keep what you enter.');
  expect(persist).toHaveBeenCalledOnce();
  Reflect.deleteProperty(navigator, 'storage');
});
