import * as z from 'zod';
import { inspectionFields, objectFields, partyFields, shipmentFields } from '../../domain/form/fields';
import { requestTypes, responses, states } from '../../domain/vocabulary';
import { attachment } from './attachment';
import { certificate } from './certificate';
import { fieldAnswers } from './form-fields';
import { goodsItem } from './goods-item';
import { informationRequest } from './information-request';
import { agentReference, declarantReference, officeReference } from './references';
import { operations } from './request-row';
import { count, documentId, instant, text } from './scalars';
import { serviceTime } from './service-time';
import { visit } from './visit';

const parties = z
  .strictObject({
    importer: z.strictObject(fieldAnswers(partyFields.importer)).nullable(),
    exporter: z.strictObject(fieldAnswers(partyFields.exporter)).nullable(),
    manufacturer: z.strictObject(fieldAnswers(partyFields.manufacturer)).nullable(),
    payer: z.strictObject(fieldAnswers(partyFields.payer)).nullable(),
  })
  .meta({ id: 'Parties' });

/** How many lines of goods a whole request brings along. */
export const GOODS_IN_REQUEST = 25;

/** The whole request: the form as it was sent, and all that has become of it. Each party has the fields of its role. */
export const request = z
  .strictObject({
    documentId,
    number: text.nullable(),
    depositedAt: instant.nullable(),
    state: z.enum(states),
    response: z.enum(responses).nullable(),
    office: officeReference.nullable(),
    version: count,
    createdAt: instant,
    updatedAt: instant,
    ...fieldAnswers(objectFields),
    type: z.enum(requestTypes),
    parties,
    inspection: z.strictObject(fieldAnswers(inspectionFields)).nullable(),
    shipment: z.strictObject(fieldAnswers(shipmentFields)).nullable(),
    goodsCount: count,
    goods: z.array(goodsItem).max(GOODS_IN_REQUEST),
    attachments: z.array(attachment),
    informationRequests: z.array(informationRequest),
    visits: z.array(visit),
    certificates: z.array(certificate),
    serviceTime: serviceTime.nullable(),
    operations,
  })
  .meta({ id: 'Request' });

/** The whole request as the desk shows it, with the response that closing now would give. */
export const deskRequest = request
  .extend({
    declarant: declarantReference,
    agent: agentReference.nullable(),
    responseIfClosed: z.enum(responses).nullable(),
  })
  .meta({ id: 'DeskRequest' });

/** What is left to say of a request that was transferred to another office. */
export const transferredRequest = request
  .pick({ documentId: true, number: true, state: true, office: true })
  .meta({ id: 'TransferredRequest' });

/** The whole request of either face, as the services answer it. */
export type WholeRequest = z.output<typeof request>;
export type DeskRequest = z.output<typeof deskRequest>;
