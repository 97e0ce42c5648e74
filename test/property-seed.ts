import fc from 'fast-check';

const DEFAULT_SEED = 20_261_121;

/**
 * Property tests draw the same cases in every run, so that a test that breaks was broken by a change. `PROPERTY_SEED=<number>`
 * draws others: to look for what no seed has met yet.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? DEFAULT_SEED) });
