import type { Inspection } from './request-form';

/** The place of inspection in one line, where a visit goes unless the agent says another; `null` where the form names none. */
export const inspectionPlace = (inspection: Partial<Inspection> | null): string | null =>
  [inspection?.placeName, inspection?.address, inspection?.city].filter(Boolean).join(', ') || null;
