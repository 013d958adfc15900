/** Preloaded into a program that we start but did not write: it ends when the launcher does, even when that is killed. */
process.once('disconnect', () => process.exit(0));
