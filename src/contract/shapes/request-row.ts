import * as z from 'zod';
import { requestTypes, responses, routes, states, subjects } from '../../domain/vocabulary';
import { draftOperations, transitionNames } from '../../domain/workflow';
import { agentReference, declarantReference, officeName } from './references';
import { count, documentId, instant, text } from './scalars';
import { serviceTime } from './service-time';

/** What the reader may do with a request as it is now. */
export const operations = z.array(z.enum([...transitionNames, ...draftOperations]));

/** A request in the declarant's list. */
export const requestRow = z
  .strictObject({
    documentId,
    number: text.nullable(),
    depositedAt: instant.nullable(),
    subject: z.enum(subjects).nullable(),
    type: z.enum(requestTypes),
    route: z.enum(routes).nullable(),
    exporterName: text.nullable(),
    office: officeName.nullable(),
    state: z.enum(states),
    response: z.enum(responses).nullable(),
    goodsCount: count,
    createdAt: instant,
    updatedAt: instant,
    operations,
  })
  .meta({ id: 'RequestRow' });

/** A request in the desk's queue. */
export const deskRow = requestRow
  .extend({
    declarant: declarantReference,
    agent: agentReference.nullable(),
    serviceTime: serviceTime.nullable(),
  })
  .meta({ id: 'DeskRow' });
