/** Keys of one purpose that are rotated, by their names. */
export interface Ring<Key> {
  /** Of the one that writes. */
  current: string;
  byName: ReadonlyMap<string, Key>;
}
