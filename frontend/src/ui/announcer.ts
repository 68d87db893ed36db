import { ref } from 'vue';

/** What the one live region says. */
export const announcement = ref('');

/** Tells the outcome of the user's own action to who cannot see it. */
export function announce(text: string): void {
  // The same words twice would not be spoken again: a trailing space makes them new.
  announcement.value = announcement.value === text ? `${text} ` : text;
}
