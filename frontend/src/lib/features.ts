import { ref } from 'vue';
import { publicApi, unwrap } from './api/client.ts';
import type { AnswerOf, paths } from './api/schema.ts';
import { stored } from './stored.ts';

/** What the club can switch off without a release; the gateway's features.ts names them. */
export type Feature = AnswerOf<paths['/api/v1/features']['get']>['on'][number];

const kept = stored('features');
/** Undefined until the club has said. */
const on = ref(kept.read()?.split(','));

let isAsked = false;

/**
 * Whether the club has said in its last answer that a feature is off; before the first one, none is. The
 * first screen that wants to know asks, and none after its answer.
 */
export function isOff(feature: Feature): boolean {
  if (!isAsked) ask();
  return on.value?.includes(feature) === false;
}

/** Without a network the last answer holds, and the next screen asks again. */
function ask(): void {
  isAsked = true;
  unwrap(publicApi.GET('/api/v1/features')).then(
    (answer) => {
      on.value = answer.on;
      kept.write(answer.on.join());
    },
    () => (isAsked = false),
  );
}
