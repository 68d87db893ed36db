// @vitest-environment jsdom
import { useQuery } from '@pinia/colada';
import { screen, waitFor } from '@testing-library/vue';
import { createPinia } from 'pinia';
import { createApp, defineComponent, h, nextTick, ref } from 'vue';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkComponents } from '../../testing/component-checks.ts';
import { installQueries, useForgetQueries } from './queries.ts';

checkComponents();
beforeEach(() => localStorage.clear());
afterEach(() => (document.body.innerHTML = ''));

/** A page that shows one read, kept or not, and can forget; `answer` is what the club says. */
function open(answer: () => string, keep: boolean) {
  const isOn = ref(true);
  let forget = (): void => undefined;
  const Page = defineComponent(() => {
    const { data, loadedAt } = useQuery({
      key: ['name'],
      query: async () => answer(),
      enabled: isOn,
      meta: { keep },
    });
    forget = useForgetQueries();
    return () => h('p', `${data.value ?? 'nothing'} ${loadedAt.value ? 'read' : 'unread'}`);
  });
  const app = createApp(Page).use(createPinia());
  installQueries(app);
  app.mount(document.body.appendChild(document.createElement('div')));
  return { app, isOn, forget: () => forget() };
}

const stored = () => JSON.stringify({ ...localStorage });

it('brings back after a reload what may be kept, and says since when it is good', async () => {
  const first = open(() => 'Robin', true);
  await screen.findByText('Robin read');
  await waitFor(() => expect(stored()).toContain('Robin'), { timeout: 3_000 });
  first.app.unmount();
  open(() => 'Robin', true);
  expect(screen.getByText('Robin read')).toBeTruthy();
});

it('brings nothing back that another version of the page has kept', async () => {
  const first = open(() => 'Robin', true);
  await screen.findByText('Robin read');
  await waitFor(() => expect(stored()).toContain('Robin'), { timeout: 3_000 });
  first.app.unmount();
  const [[name, kept]] = Object.entries({ ...localStorage }) as [[string, string]];
  localStorage.setItem(name, `an older one\n${kept.split('\n')[1]}`);
  open(() => 'Robin', true);
  expect(screen.getByText('nothing unread')).toBeTruthy();
  await screen.findByText('Robin read');
});

it('keeps nothing of what does not say that it may be kept', async () => {
  open(() => 'secret', false);
  await screen.findByText('secret read');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(stored()).not.toContain('secret');
});

it('forgets for the next person, on the phone too, and reads for them what is on the page', async () => {
  let name = 'Robin';
  const page = open(() => name, true);
  await screen.findByText('Robin read');
  await waitFor(() => expect(stored()).toContain('Robin'), { timeout: 3_000 });
  page.isOn.value = false;
  page.forget();
  await nextTick();
  expect(screen.getByText(/^nothing/)).toBeTruthy();
  await waitFor(() => expect(stored()).not.toContain('Robin'), { timeout: 3_000 });
  name = 'Kim';
  page.isOn.value = true;
  await screen.findByText('Kim read');
});
