/** Where what failed each time goes, until it is noted with the job. */
export const DEAD_QUEUE = 'dead';

/** Who has a job says so; after this silence it is another's. It is the least that pg-boss takes. */
export const HEARTBEAT_SECONDS = 10;
/** A job that was cancelled learns of it as late as this. */
export const HEARTBEAT_EACH_SECONDS = 2;
