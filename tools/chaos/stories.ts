import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { DAY_POINTS, DAY_SERVICES } from './day/day-faults.ts';
import { planDay, runDay } from './day/run-day.ts';
import { KILL_POINTS } from './faults/all-faults.ts';
import { DAY_PLANTS } from './inject/day-plants.ts';
import { PLANT_NAMES } from './inject/plants.ts';
import { planSeed, runSeed } from './run-seed.ts';

/** What is played in a seed: by which services, under which faults, and what may be planted into it. */
export interface Story {
  services?: ServiceDeclaration[];
  plan: typeof planSeed;
  run: typeof runSeed;
  points: typeof KILL_POINTS;
  plants: string[];
  /** Where plans lie that have found something once. */
  kept: string;
}

/** Golfers play rounds. */
export const ROUNDS: Story = {
  ...{ plan: planSeed, run: runSeed, points: KILL_POINTS, plants: PLANT_NAMES },
  kept: 'kept',
};

/** People press for the places of a membership day. */
export const DAY: Story = {
  ...{ services: DAY_SERVICES, plan: planDay, run: runDay, points: DAY_POINTS },
  ...{ plants: Object.keys(DAY_PLANTS), kept: 'kept/day' },
};
