import type { Event } from '@strapi/database';
import { errors } from '@strapi/utils';
import type { State } from '../../../../domain/vocabulary';
import { appendEntry } from '../../../history-entry/append-entry';
import { enqueueTransitionNotice } from '../../../notification/notify-of-transition';
import { responseNow } from '../../../goods-item/response-now';
import { openTransitionOf } from '../../workflow/open-transition';

/** The columns that a transition may write; `data` of the query engine's update. */
type RequestData = {
  state?: State;
  response?: string;
  version?: number;
  office?: number | null;
  agent?: number | null;
  updatedAt?: Date;
};

const refuse = (): never => {
  throw new errors.ForbiddenError(
    'A request is changed only by the workflow service: its state, response, number, office and agent follow from transitions'
  );
};

const transitionOf = (event: Event) => {
  const where = event.params.where as { id?: number } | undefined;
  return openTransitionOf(where?.id) ?? refuse();
};

/**
 * What must follow from any change of state follows here, in the same transaction, whoever made the change: no path can change
 * a request and forget its response or its history.
 */
export default {
  beforeCreate: refuse,
  beforeCreateMany: refuse,
  beforeUpdateMany: refuse,
  beforeDelete: refuse,
  beforeDeleteMany: refuse,

  async beforeUpdate(event: Event) {
    const { trx, request, name, at } = transitionOf(event);
    const data = event.params.data as RequestData;
    data.updatedAt = at;
    if (name === 'close') data.response = (await responseNow(trx, request.id)) ?? refuse();
  },

  async afterUpdate(event: Event) {
    const { trx, request, name, actor, record, at } = transitionOf(event);
    const data = event.params.data as RequestData;
    const to = data.state ?? request.state;
    await appendEntry(trx, {
      request: request.documentId,
      actor,
      action: name,
      from: request.state,
      to,
      input: record,
      at,
    });
    await enqueueTransitionNotice(trx, {
      name,
      requestId: request.id,
      request: request.documentId,
      at: at.toISOString(),
      version: data.version ?? request.version,
      officeId: data.office ?? request.officeId,
      // A withdrawal is told to the agent who had the request; one who lost it to another office is not of it any more.
      agentId: name === 'transfer' ? null : (data.agent ?? request.agentId),
      previousAgentId: request.agentId,
      record,
    });
  },
};
