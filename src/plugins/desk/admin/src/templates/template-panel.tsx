import { useRBAC } from '@strapi/strapi/admin';
import { may } from '../permissions';
import { useWords } from '../words/use-words';
import { TemplateTools } from './TemplateTools';

const model = 'api::email-template.email-template';

/** The permissions are compared by identity: a new list would be asked for at every drawing. */
const needed = { manage: may('notifications.manage') };

/** An entry's form in the Content Manager, as far as it is read here. */
type EntryForm = { model: string; documentId?: string };

/** What stands beside the form of an e-mail template: the panel asks it of each form, and draws nothing for `null`. */
export const TemplatePanel = ({ model: shown, documentId }: EntryForm) => {
  const { t } = useWords();
  const { allowedActions } = useRBAC(needed);
  if (shown !== model || !allowedActions.canManage) return null;
  return { title: t('templates.title'), content: <TemplateTools isStored={documentId !== undefined} /> };
};
