import { layouts } from '../layouts';
import { platformPermissions } from './platform-permissions';

/** A permission that stands alone; those of plugins are grouped by `plugin`, those of settings by `category`. */
type Permission = { action: string; displayName: string; subCategory: string; plugin?: string; category?: string };

type Named = { label: string; value: string };

/** A type of entries, with the fields that a permission may be limited to. */
type Subject = { uid: string; label: string; properties: (Named & { children?: Named[] })[] };

/** What we use of the platform's builder of the role editor; its handlers run after each action that goes into a section. */
type SectionsBuilder = {
  addHandler: <Section>(name: string, handler: (given: { section: Section }) => void) => void;
};

const ours = 'plugin::desk.';

/** Where the platform's name of a type is not ours. */
const names: Readonly<Record<string, string>> = { 'plugin::users-permissions.user': 'Comptes des déclarants' };

const named = (permission: Permission): Permission[] => {
  const { action } = permission;
  if (action.startsWith(ours)) return [{ ...permission, plugin: 'bureau de traitement' }];
  const text = platformPermissions[action];
  if (text === undefined) return [];
  return [{ action, displayName: text.name, subCategory: text.group, plugin: text.heading, category: text.heading }];
};

/** Names the permissions so far, and takes away those that this product has no use for. */
const namePermissions = ({ section }: { section: Permission[] }): void => {
  section.splice(0, section.length, ...section.flatMap(named));
};

const nameOf = (uid: string): string => strapi.contentTypes[uid as keyof typeof strapi.contentTypes].info.displayName;

/** Nothing that is configured waits to be published. */
const publish = 'plugin::content-manager.explorer.publish';

type Types = { actions: { actionId: string }[]; subjects: Subject[] };

/** Names the types and their fields as their screens do, and takes away the act that none of them knows. */
const nameSubjects = ({ section: { actions, subjects } }: { section: Types }): void => {
  actions.splice(0, actions.length, ...actions.filter(({ actionId }) => actionId !== publish));
  for (const subject of subjects) {
    const fields = layouts[subject.uid]?.fields;
    if (fields === undefined) continue;
    subject.label = names[subject.uid] ?? nameOf(subject.uid);
    for (const property of subject.properties) {
      property.label = 'Champs';
      for (const field of property.children ?? []) field.label = fields[field.value]?.label ?? field.label;
    }
  }
};

/** Has the role editor speak French, as it speaks of the desk's own permissions. */
export const explainRoleEditor = (): void => {
  const { sectionsBuilder } = strapi.service('admin::permission') as { sectionsBuilder: SectionsBuilder };
  for (const section of ['plugins', 'settings']) sectionsBuilder.addHandler(section, namePermissions);
  for (const section of ['collectionTypes', 'singleTypes']) sectionsBuilder.addHandler(section, nameSubjects);
};
