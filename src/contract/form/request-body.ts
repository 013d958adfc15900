import * as z from 'zod';
import { inspectionFields, objectFields, partyFields, shipmentFields } from '../../domain/form/fields';
import { version } from '../values';
import { fieldSchema, fieldSchemas } from './field-schema';
import { MOST_LINES_IN_BODY, asPasted, goodsLine } from './goods-body';

/** A block that `null` clears as a whole. */
const block = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject(shape).nullable().optional();

const { type, ...otherObjectFields } = objectFields;

/** Any part of the form. A field left out says nothing, `null` clears; `goods` is the whole list of lines. */
export const requestBody = z
  .strictObject({
    ...fieldSchemas(otherObjectFields),
    type: fieldSchema(type).transform((value) => (value === null ? 'initial' : value)),
    parties: block({
      importer: block(fieldSchemas(partyFields.importer)),
      exporter: block(fieldSchemas(partyFields.exporter)),
      manufacturer: block(fieldSchemas(partyFields.manufacturer)),
      payer: block(fieldSchemas(partyFields.payer)),
    }),
    inspection: block(fieldSchemas(inspectionFields)),
    shipment: block(fieldSchemas(shipmentFields)),
    goods: asPasted(z.array(goodsLine).max(MOST_LINES_IN_BODY).nullable())
      .transform((lines) => lines ?? [])
      .optional(),
  })
  .meta({ id: 'RequestBody' });
export type RequestBody = z.output<typeof requestBody>;

/** A JSON Merge Patch (RFC 7396) of the form; a stale `version` is refused. */
export const requestPatch = requestBody.extend({ version: version() }).meta({ id: 'RequestPatch' });
export type RequestPatch = z.output<typeof requestPatch>;
