import type { Story } from '../timeline';
import { drafts } from './drafts';
import { earlierClosedFiles } from './earlier-closed-files';
import { openFiles } from './open-files';
import { recentlyClosedFiles } from './recently-closed-files';
import { registrations } from './registrations';

/** Everything that happened in the demo's country before today. */
export const stories: readonly Story[] = [
  ...registrations,
  ...earlierClosedFiles,
  ...recentlyClosedFiles,
  ...openFiles,
  ...drafts,
];
