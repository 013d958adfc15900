import { inspectionPlace } from '../../../../../../../domain/form/inspection-place';
import type { DeskRequest } from '../../../calls/request';
import type { Input } from '../../../parts/kept-input';
import type { DeskAction } from './action-forms';

/** What the form of an act shows before anything is typed: what the server takes where nothing is sent. */
export const filledIn = (action: DeskAction, { inspection }: DeskRequest): Input =>
  action === 'schedule_visit' ? { place: inspectionPlace(inspection) ?? undefined } : {};
