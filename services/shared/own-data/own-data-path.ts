/** Where a service that declares `ownData` tells what it holds of whoever asks. */
export const OWN_DATA_PATH = '/internal/own-data';

/** How what a service holds ends, and the file of all of it: what ends otherwise is not whole. */
export const OWN_DATA_END = ',"complete":true}';
