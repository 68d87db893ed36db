// Generated from every service.ts by npm run generate.

/** A Redis channel on which a service tells of changes, for live streams. */
export type Channel = 
  | 'round:changed'
  | 'analytics:boards';
