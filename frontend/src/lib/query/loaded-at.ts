import type { PiniaColadaPlugin } from '@pinia/colada';
import { shallowRef } from 'vue';

/** Lets every read say since when its data is good, also the one that a reload has brought back. */
export const loadedAt: PiniaColadaPlugin = ({ queryCache, scope }) => {
  queryCache.$onAction(({ name, args, after }) => {
    if (name === 'extend') {
      const [entry] = args;
      const known = entry.state.value.status === 'success' ? new Date(entry.when) : undefined;
      scope.run(() => (entry.ext.loadedAt = shallowRef(known)));
    }
    if (name === 'setEntryState') {
      const [entry, state] = args;
      // An entry that nobody has asked for yet has no extensions to write to.
      after(() => {
        if (state.status === 'success' && entry.ext.loadedAt) entry.ext.loadedAt.value = new Date();
      });
    }
  });
};
