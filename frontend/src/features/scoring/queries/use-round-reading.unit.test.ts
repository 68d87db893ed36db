// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/vue';
import { defineComponent, h, ref } from 'vue';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkComponents } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { makeRound } from '../../../testing/samples.ts';
import { signInAs } from '../../../testing/sign-in-as.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { useRoundDetail } from '../../rounds/index.ts';
import { meetPerson, theOutbox } from '../outbox/the-outbox.ts';
import { useRoundReading } from './use-round-reading.ts';

checkComponents();
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-09T10:00:00Z') });
  signInAs('golfer');
  await meetPerson();
});
afterEach(() => vi.useRealTimers());

const versioned = (version: number) => ({ ...makeRound(), version });

it('keeps nothing that another page has read before: the phone may know more by now', async () => {
  const answers = { 'GET /api/v1/rounds/r1': () => Response.json(versioned(1)) };
  stubApi(answers);
  const isPlayed = ref(false);
  const Summary = defineComponent(() => {
    const { data } = useRoundDetail(() => 'r1');
    return () => h('p', data.value ? `version ${data.value.version}` : 'nothing');
  });
  const Hole = defineComponent(() => {
    const { error } = useRoundReading(() => 'r1');
    return () => h('p', error.value ? 'no network' : 'reading');
  });
  renderPart(defineComponent(() => () => h(isPlayed.value ? Hole : Summary)));
  await screen.findByText('version 1');
  await theOutbox.keepRound(versioned(5));
  vi.setSystemTime(new Date('2026-05-09T10:20:00Z'));
  answers['GET /api/v1/rounds/r1'] = () => problem(503, 'busy');
  isPlayed.value = true;
  await screen.findByText('no network');
  await theOutbox.refresh();
  await theOutbox.loadRound('r1');
  expect(theOutbox.rounds.get('r1')?.round.version).toBe(5);
  answers['GET /api/v1/rounds/r1'] = () => Response.json(versioned(6));
  globalThis.dispatchEvent(new Event('online'));
  await waitFor(() => expect(theOutbox.rounds.get('r1')?.round.version).toBe(6));
});
