import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english, translations } from '@zxcvbn-ts/language-en';
import { CLUB_WORDS } from './club-words.ts';

/** Whose password it is to be: their own words make a weak one. */
export interface PasswordOwner {
  name: string;
  email: string;
}

/** Scores go from 0 to 4; below this a million guesses find the password. */
const LEAST_SCORE = 2;

/** Nothing behind these is looked at: a password that is weak up to here is refused. */
const LOOKED_AT = 64;

/** The time grows with the square of the length, and nearly all are strong enough by then. */
const FIRST_LOOK = 24;

/** The list of breached passwords is in `common`; none of them reaches the least score. */
const strength = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
  translations,
  maxLength: LOOKED_AT,
  // Unbounded substitutions of letters take 100 times as long, which would hold all others up.
  l33tMaxSubstitutions: 2,
});

/**
 * Why a password is too weak, and what to do: it is common, was breached, or is made of what everybody
 * knows of its owner. Undefined: it is good. Takes some milliseconds, 100 and more at worst, so it runs
 * where passwords are hashed. The length is the schema's to check.
 */
export function weaknessOf(password: string, owner: PasswordOwner): string | undefined {
  const words = wordsOf(owner);
  if (strength.check(password.slice(0, FIRST_LOOK), words).score >= LEAST_SCORE) return undefined;
  const { score, feedback } = strength.check(password, words);
  if (score >= LEAST_SCORE) return undefined;
  const advice = [feedback.warning, ...feedback.suggestions].filter(Boolean).join(' ');
  return `is too easy to guess. ${advice}`.trim();
}

function wordsOf({ name, email }: PasswordOwner): string[] {
  const parts = `${name} ${email}`.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  const whole = [name, name.replaceAll(/\s/g, ''), email, email.split('@')[0]!];
  return [...CLUB_WORDS, ...whole, ...parts];
}
