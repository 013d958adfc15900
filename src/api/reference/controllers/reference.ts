import { type ReferenceList, listReference } from '../../../contract/declarants/public-lists';
import { countries } from '../../../domain/reference/countries';
import { currencies } from '../../../domain/reference/currencies';
import { incoterms } from '../../../domain/reference/incoterms';
import { ports } from '../../../domain/reference/ports';
import type { ReferenceItem } from '../../../domain/reference/reference-item';
import { transportModes } from '../../../domain/reference/transport-modes';
import { units } from '../../../domain/reference/units';
import { publicAction } from '../../../platform/http/action';
import { cacheByLanguage } from '../../../platform/http/cache';

const lists = {
  countries,
  currencies,
  units,
  incoterms,
  'transport-modes': transportModes,
  ports,
} as const satisfies Record<ReferenceList, readonly ReferenceItem[]>;

export default {
  list: publicAction(listReference, async ({ params, language, ctx }) => {
    cacheByLanguage(ctx);
    return { data: lists[params.list].map(({ code, label }: ReferenceItem) => ({ code, label: label[language] })) };
  }),
};
