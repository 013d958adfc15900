import { openStates } from '../../../../../domain/vocabulary';
import { answerSheetOrder } from '../../../../../platform/sheets/sheet-process';
import { officeScope } from './office-scope';
import { type Selection, allRequestsOfOffices } from './queue';
import { readStatistics } from './statistics';
import type { StatisticsOrder } from './statistics-order';
import { statisticsSheet } from './statistics-sheet';
import { readTrend } from './statistics-trend';

/** What is late today, whenever it was deposited: a tab of the queue. */
const lateNow = (offices: string[] | undefined): Selection => ({
  sort: null,
  q: null,
  filters: { state: [...openStates], late: true, office: offices },
});

answerSheetOrder(async (db, { actor, query, language, today }: StatisticsOrder) => {
  const { office, ...period } = query;
  const offices = office === undefined ? undefined : [office];
  const scope = await officeScope(db, actor, offices);
  return statisticsSheet(
    {
      period,
      statistics: await readStatistics(db, scope, { ...period, today }),
      weeks: await readTrend(db, scope, { ...period, today }),
      lateNow: actor.permissions.has('requests.read')
        ? await allRequestsOfOffices(db, actor, lateNow(offices), today)
        : [],
    },
    language
  );
});
