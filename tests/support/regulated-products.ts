import { randomBytes } from 'node:crypto';
import { type Client } from './client';
import { superAdministrator } from './panel';

/** Digits that no other test uses. */
export const uniqueDigits = (length: number): string =>
  Array.from(randomBytes(length), (byte) => String(byte % 10)).join('');

/** Lists a regulated product through the panel's own API; gives its public id. */
export const newRegulatedProduct = async (product: object, client?: Client): Promise<string> => {
  const admin = client ?? (await superAdministrator());
  const { body } = await admin
    .post('/content-manager/collection-types/api::regulated-product.regulated-product')
    .send(product)
    .expect(201);
  return body.data.documentId;
};
