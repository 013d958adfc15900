/** How often figures look for what was done meanwhile, in milliseconds: less often than the lists that people work in. */
export const refreshEvery = 60_000;
