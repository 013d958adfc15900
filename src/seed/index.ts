import { mode } from '../platform/environment';
import { seedAccountSettings } from './accounts';
import { seedDocumentTypes, seedHolidays, seedOffices, seedRegulatedProducts, seedSettings } from './configuration';
import { seedEmailTemplates } from './email-templates';
import { seedLayouts } from './layouts/seed-layouts';
import { tidyPlatformRoles } from './platform-roles';
import { explainRoleEditor } from './role-editor/explain-role-editor';
import { seedRoles } from './roles';
import { seedOnce } from './seed-once';

/** What a first start finds ready. Production appoints its own offices. */
export const seed = async (): Promise<void> => {
  await seedOnce('settings', seedSettings);
  await seedOnce('holidays', seedHolidays);
  await seedOnce('document-types', seedDocumentTypes);
  await seedOnce('regulated-products', seedRegulatedProducts);
  await seedOnce('account-settings', seedAccountSettings);
  await seedOnce('email-templates', seedEmailTemplates);
  await seedOnce('roles', seedRoles);
  await seedOnce('platform-roles', tidyPlatformRoles);
  if (mode() !== 'production') await seedOnce('offices', seedOffices);
  await seedLayouts();
  explainRoleEditor();
};
