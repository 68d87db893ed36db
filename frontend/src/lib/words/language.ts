import { ref, watchEffect } from 'vue';
import { stored } from '../stored.ts';

/** The languages that the page speaks, each by its own name. */
export const LANGUAGES = { en: 'English', th: 'ไทย' } as const;

export type Language = keyof typeof LANGUAGES;

/** The locale by which numbers, dates and plurals of a language are written. */
export const LOCALES: Record<Language, string> = { en: 'en-GB', th: 'th-TH' };

/** The language that was chosen on this device, else the browser's first that we speak, else English. */
export const language = ref<Language>(chosenLanguage());

/** Speaks this language from now on, also after a reload. */
export function chooseLanguage(chosen: Language): void {
  language.value = chosen;
  stored('language').write(chosen);
}

function chosenLanguage(): Language {
  const wanted = [stored('language').read(), ...(globalThis.navigator?.languages ?? [])];
  const known = wanted.map((tag) => tag?.slice(0, 2)).filter((tag) => tag && tag in LANGUAGES);
  return (known[0] as Language | undefined) ?? 'en';
}

watchEffect(() =>
  globalThis.document?.documentElement.setAttribute('lang', LOCALES[language.value]),
);
