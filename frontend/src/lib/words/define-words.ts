import { computed, type ComputedRef } from 'vue';
import { language, type Language } from './language.ts';

/** What a translation must have: the same names, and functions of the same arguments. */
export type Words<T> = {
  [Name in keyof T]: T[Name] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : T[Name] extends string
      ? string
      : Words<T[Name]>;
};

/**
 * The words of one feature in every language, all of them at hand: a switch needs no network.
 * @returns for components: the words of the language that is spoken, as a ref
 */
export function defineWords<T>(
  all: { en: T } & Record<Language, Words<T>>,
): () => ComputedRef<Words<T>> {
  const spoken = computed<Words<T>>(() => all[language.value]);
  return () => spoken;
}
