import { slugOf } from '../domain/slug.ts';

/** The id of a tee that its file names only: by its name, else by its place among the tees, from 0. */
export function teeIdOf(name: string, place: number): string {
  return slugOf(name) || `tee-${place + 1}`;
}
