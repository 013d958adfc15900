import { declarantAccount } from './declarant-account';
import { documentType } from './document-type';
import { emailTemplate } from './email-template';
import { holiday } from './holiday';
import type { Layout } from './layout';
import { office } from './office';
import { regulatedProduct } from './regulated-product';
import { setting } from './setting';

/** The types that the Content Manager shows, by the platform's names for them. */
export const layouts: Readonly<Record<string, Layout>> = {
  'api::office.office': office,
  'api::document-type.document-type': documentType,
  'api::regulated-product.regulated-product': regulatedProduct,
  'api::email-template.email-template': emailTemplate,
  'api::setting.holiday': holiday,
  'api::setting.setting': setting,
  'plugin::users-permissions.user': declarantAccount,
};
