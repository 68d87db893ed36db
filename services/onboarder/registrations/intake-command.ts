import type { Once } from '@golfroundpro/shared/db/kept-answers.ts';
import type { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import type { NewRegistration } from './db/registration-statements.ts';

/** Somebody at the door. */
export interface IntakeCommand {
  registration: NewRegistration;
  once: Once | undefined;
  /** What they are answered when they are in. */
  answer: Answer;
  /** Whoever has something already is told so by mail, and whoever asks is answered as if they were in. */
  isQuiet: boolean;
  traceparent: string | undefined;
}

/** What came of it. */
export type IntakeResult =
  | { outcome: 'registered' | 'repeated' | 'replayed'; answer: Answer }
  | { outcome: 'refused'; error: AppError };

/** What came of each of a batch. */
export type IntakeResults = Map<IntakeCommand, IntakeResult>;
