import { staticSteps } from './static-steps.ts';
import type { Step } from './step.ts';
import { vitestStep } from './vitest-step.ts';

/** What needs no stack. The longest comes first: the others pass beside it. */
export const checkSteps: Step[] = [vitestStep('unit'), ...staticSteps];
