import type { Summary } from './runner/summary.ts';
import { CODES } from './runner/exit-codes.ts';

/** What a run came to, in a word. */
export type Word = 'passed' | 'threshold missed' | 'void' | 'script broken' | 'stack gone';

/** With the exit code of `npm run load` for it. */
export const EXIT_CODES: Record<Word, number> = {
  passed: 0,
  'threshold missed': 1,
  void: 2,
  'script broken': 3,
  'stack gone': 4,
};

export interface Verdict {
  word: Word;
  /** Why, and what is to be known besides. */
  notes: string[];
}

/** What is known of a run that is over. */
export interface Evidence {
  /** k6's exit code. */
  code: number;
  /** undefined where none was written. */
  summary: Summary | undefined;
  gatewayAnswers: boolean;
  /** Of those that the generator can use. */
  generatorShare: number;
  /** Cores that neither the generator nor the club had. */
  othersCores: number;
  seeksLimit: boolean;
  /** Generator and club share the machine. */
  isOneMachine: boolean;
}

const BUSY = 0.9;
const LATE_MS = 100;
/** More of other work beside is told. */
const OTHERS_CORES = 0.2;

/** Judges a run: figures of a generator that was too busy say nothing of the club. */
export function judge(evidence: Evidence): Verdict {
  const { code, summary, gatewayAnswers, seeksLimit } = evidence;
  if (!gatewayAnswers) return { word: 'stack gone', notes: ['the gateway does not answer'] };
  if (!summary || (code !== CODES.passed && code !== CODES.threshold)) {
    return { word: 'script broken', notes: [`exit code ${code}`] };
  }
  const doubts = doubtsOf(evidence, summary);
  const notes = [...doubts, ...besides(evidence, summary)];
  if (doubts.length > 0 && !seeksLimit && looksAtTimes(summary)) return { word: 'void', notes };
  const missed = missedOf(summary);
  if (seeksLimit) return { word: 'passed', notes: [...notes, ...limitsOf(evidence, missed)] };
  if (code === CODES.passed) return { word: 'passed', notes };
  return { word: 'threshold missed', notes: [...missed, ...notes] };
}

/** What is to be known, whatever the figures. */
function besides({ othersCores }: Evidence, { metrics }: Summary): string[] {
  const refused = metrics['rate_limited']?.values['count'] ?? 0;
  return [
    ...(othersCores > OTHERS_CORES ? [`other processes used ${othersCores.toFixed(1)} cores`] : []),
    ...(refused > 0 ? [`${refused} requests were refused by a limit of the gateway (429)`] : []),
  ];
}

function limitsOf({ isOneMachine }: Evidence, missed: string[]): string[] {
  const whose = isOneMachine ? ['limit of machine and generator together'] : [];
  return [...whose, ...missed.map((one) => `limit found: ${one}`)];
}

/** What was looked at behind the run: a fault there is one whatever the thresholds say. */
export interface Finding {
  text: string;
  isFault: boolean;
}

/** The verdict with what was found besides. */
export function withFindings({ word, notes }: Verdict, findings: Finding[]): Verdict {
  const isWorse = word === 'passed' && findings.some(({ isFault }) => isFault);
  return {
    word: isWorse ? 'threshold missed' : word,
    notes: [...notes, ...findings.map(({ text }) => text)],
  };
}

function doubtsOf({ generatorShare }: Evidence, { metrics }: Summary): string[] {
  const dropped = metrics['dropped_iterations']?.values['count'] ?? 0;
  const delayMs = metrics['generator_delay']?.values['value'] ?? 0;
  return [
    ...(dropped > 0 ? [`${dropped} iterations were dropped: nobody was free to begin them`] : []),
    ...(generatorShare > BUSY ? [`the generator used ${percent(generatorShare)} of its CPU`] : []),
    ...(delayMs > LATE_MS
      ? [`the generator's event loop was late by ${Math.round(delayMs)} ms (p99)`]
      : []),
  ];
}

/** Where only errors and checks are looked at, a busy generator does no harm. */
function looksAtTimes({ metrics }: Summary): boolean {
  return Object.values(metrics).some(({ type, thresholds }) => type === 'trend' && thresholds);
}

function missedOf({ metrics }: Summary): string[] {
  return Object.entries(metrics).flatMap(([name, { thresholds = {} }]) =>
    Object.entries(thresholds).flatMap(([text, { ok }]) => (ok ? [] : [`${name}: ${text}`])),
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
