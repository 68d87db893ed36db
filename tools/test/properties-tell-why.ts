import fc from 'fast-check';

// A report keeps an error's message and not its cause: a property that failed says itself what it met.
fc.configureGlobal({ includeErrorInReport: true });
