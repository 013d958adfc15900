import { today } from '../../../../../api/clock/clock';
import { exportStatistics, getStatistics, getTrend } from '../../../../../contract/desk/statistics';
import type { Agent } from '../../../../../domain/actor';
import { pool } from '../../../../../platform/database';
import { agentAction } from '../../../../../platform/http/action';
import { sendLongSheet } from '../../../../../platform/http/send-sheet';
import { type OfficeScope, officeScope } from '../read/office-scope';
import { readStatistics } from '../read/statistics';
import { type StatisticsOrder, statisticsProcess } from '../read/statistics-order';
import { statisticsSheetWords } from '../read/statistics-sheet-words';
import { readTrend, trendDays } from '../read/statistics-trend';

const scopeOf = (actor: Agent, office: string | undefined): Promise<OfficeScope> =>
  officeScope(pool(), actor, office === undefined ? undefined : [office]);

export default {
  find: agentAction(getStatistics, async ({ actor, query: { office, ...period } }) => ({
    data: await readStatistics(pool(), await scopeOf(actor, office), { ...period, today: today() }),
  })),

  trend: agentAction(getTrend, async ({ actor, query: { office, ...period } }) => ({
    data: await readTrend(pool(), await scopeOf(actor, office), { ...period, today: today() }),
  })),

  export: agentAction(exportStatistics, async ({ actor, query: { format, ...query }, language, ctx }) => {
    const input: StatisticsOrder = { actor, query, language, today: today() };
    // What cannot be answered is refused before a process is started: it could not say what is wrong with the period.
    await scopeOf(actor, query.office);
    trendDays(query, input.today);
    await sendLongSheet(
      ctx,
      { script: statisticsProcess, input },
      { format, fileName: statisticsSheetWords[language].name }
    );
    return undefined;
  }),
};
