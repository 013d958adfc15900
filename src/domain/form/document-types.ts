import type { LocalisedText } from '../refusal';
import { type Language, type Route, type Subject, languages } from '../vocabulary';

/** For which subjects, and for a CoC on which routes, a document type is mandatory. */
export type MandatoryFor = { cocA: boolean; cocB: boolean; cocC: boolean; sor: boolean; sol: boolean };

/** What the deposit check knows of a document type; administrators configure them. */
export type DocumentTypeRule = {
  code: string;
  label: LocalisedText;
  /** One document of a mandatory group suffices; `null` when the type stands alone. */
  group: string | null;
  mandatoryFor: MandatoryFor;
  /** Supplied by agents, so never asked of a declarant. */
  agentsOnly: boolean;
};

const mandatoryKey = (subject: Subject, route: Route | null): keyof MandatoryFor | null => {
  if (subject !== 'coc') return subject;
  return route === null ? null : `coc${route}`;
};

/** The names of document types of which one would do, for a message. */
export const namesOf = (types: readonly Pick<DocumentTypeRule, 'label'>[]): LocalisedText =>
  Object.fromEntries(
    languages.map((language) => [language, types.map(({ label }) => label[language]).join(' / ')])
  ) as Record<Language, string>;

/**
 * The documents that a request still lacks: for each mandatory type or group without a document, the types of which one would
 * do. Nothing while subject or route are open.
 */
export const missingDocuments = (
  documentTypes: readonly DocumentTypeRule[],
  request: { subject: Subject | null; route: Route | null },
  attached: readonly string[]
): DocumentTypeRule[][] => {
  const key = request.subject === null ? null : mandatoryKey(request.subject, request.route);
  if (key === null) return [];
  const alternatives = new Map<string, DocumentTypeRule[]>();
  for (const type of documentTypes.filter(({ agentsOnly }) => !agentsOnly)) {
    const slot = type.group === null ? `type ${type.code}` : `group ${type.group}`;
    alternatives.set(slot, [...(alternatives.get(slot) ?? []), type]);
  }
  const present = new Set(attached);
  return [...alternatives.values()].filter(
    (types) => types.some(({ mandatoryFor }) => mandatoryFor[key]) && !types.some(({ code }) => present.has(code))
  );
};
