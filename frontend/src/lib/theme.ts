import { watchEffect } from 'vue';
import { preferences } from './preferences.ts';

// Without the attribute the page follows the system.
watchEffect(() => {
  const page = globalThis.document?.documentElement;
  if (preferences.theme === 'auto') page?.removeAttribute('data-theme');
  else page?.setAttribute('data-theme', preferences.theme);
});
