import type { TransitionName } from '../../../../domain/workflow';
import type { Effect } from '../request-change';
import type { TransitionInput } from '../../../../contract/transition-input';
import { assign } from './assign';
import { cancelVisit } from './cancel-visit';
import { close } from './close';
import { closeVisit } from './close-visit';
import { deposit } from './deposit';
import { reassign } from './reassign';
import { requestInformation } from './request-information';
import { rescheduleVisit } from './reschedule-visit';
import { scheduleVisit } from './schedule-visit';
import { supplyInformation } from './supply-information';
import { transfer } from './transfer';
import { withdraw } from './withdraw';
import { withdrawInformationRequest } from './withdraw-information-request';

/** A transition that changes nothing but the state. */
const nothing = () => Promise.resolve({ row: {}, record: {} });

/** What each transition does besides changing the state; a transition without an entry does not compile. */
export const effects: { readonly [N in TransitionName]: Effect<TransitionInput<N>> } = {
  deposit,
  withdraw,
  assign,
  reassign,
  transfer,
  take: nothing,
  start_processing: nothing,
  request_complement: requestInformation('complement'),
  supply_complement: supplyInformation('other'),
  request_analyses: (context) =>
    requestInformation('analyses')({ ...context, input: { ...context.input, documentTypes: [] } }),
  supply_analyses: supplyInformation('analysis_report'),
  withdraw_information_request: withdrawInformationRequest,
  schedule_visit: scheduleVisit,
  reschedule_visit: rescheduleVisit,
  cancel_visit: cancelVisit,
  close_visit: closeVisit,
  close,
};
