import { ref } from 'vue';
import { publicApi, unwrap } from './api/client.ts';
import type { AnswerOf, paths } from './api/schema.ts';
import { stored } from './stored.ts';

/** What the club can switch off without a release; the gateway's features.ts names them. */
export type Feature = AnswerOf<paths['/api/v1/features']['get']>['on'][number];

const kept = stored('features');
const on = ref(kept.read()?.split(',') ?? []);

/** Whether the club has a feature on, by its last answer; before the first one, none is. */
export function isOn(feature: Feature): boolean {
  return on.value.includes(feature);
}

/** Asks what is on, once the first screen is there; without a network the last answer holds. */
export function askFeatures(): void {
  globalThis.addEventListener('load', () => {
    unwrap(publicApi.GET('/api/v1/features')).then(
      (answer) => {
        on.value = answer.on;
        kept.write(answer.on.join());
      },
      () => undefined,
    );
  });
}
