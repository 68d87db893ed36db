import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../console/user-error.ts';
import { checkoutRoot } from '../stack/layout.ts';

/** A script of loadtests/. */
export interface LoadScenario {
  name: string;
  script: string;
  /** It goes on until something gives: that, and not a fault, is what a missed threshold tells. */
  seeksLimit: boolean;
  /** The limits of the gateway are what is tried; for others its own stack is generous to one address. */
  triesLimits: boolean;
}

const FOLDER = join(checkoutRoot, 'loadtests');
const SCRIPT = /^\d\d-([a-z-]+)\.ts$/;

/** The names of the scenarios, in the order of the lessons. */
export function scenarioNames(): string[] {
  return readdirSync(FOLDER)
    .toSorted()
    .flatMap((file) => SCRIPT.exec(file)?.[1] ?? []);
}

/** @throws UserError that names those there are */
export function findScenario(name: string): LoadScenario {
  const file = readdirSync(FOLDER).find((one) => SCRIPT.exec(one)?.[1] === name);
  if (!file) throw new UserError(`Name one of: ${scenarioNames().join(', ')}`);
  return {
    ...{ name, script: join(FOLDER, file) },
    seeksLimit: name === 'stress' || name === 'breakpoint',
    triesLimits: name === 'takedown',
  };
}
