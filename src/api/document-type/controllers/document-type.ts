import { listDocumentTypes } from '../../../contract/declarants/public-lists';
import type { MandatoryFor } from '../../../domain/form/document-types';
import { routeFor } from '../../../domain/form/route';
import { routes, subjects } from '../../../domain/vocabulary';
import { pool } from '../../../platform/database';
import { publicAction } from '../../../platform/http/action';
import { cacheByLanguage } from '../../../platform/http/cache';
import { readDocumentTypes } from '../document-types';

const bytesPerMegabyte = 1024 * 1024;

/** Each subject with the routes that it can have. */
const combinations = subjects.flatMap((subject) =>
  routes.filter((route) => routeFor(subject, route) === route).map((route) => ({ subject, route }))
);

const mandatoryCombinations = (mandatoryFor: MandatoryFor) =>
  combinations.filter(({ subject, route }) => mandatoryFor[subject === 'coc' ? (`coc${route}` as const) : subject]);

export default {
  list: publicAction(listDocumentTypes, async ({ language, ctx }) => {
    const types = await readDocumentTypes(pool());
    cacheByLanguage(ctx);
    return {
      data: types.map(({ label, mandatoryFor, maxSizeMb, ...type }) => ({
        ...type,
        label: label[language],
        mandatoryFor: mandatoryCombinations(mandatoryFor),
        maxSize: maxSizeMb * bytesPerMegabyte,
      })),
    };
  }),
};
