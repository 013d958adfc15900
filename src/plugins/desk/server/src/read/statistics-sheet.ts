import type { getStatistics, getTrend } from '../../../../../contract/desk/statistics';
import type { Answer } from '../../../../../contract/route';
import { labelsOf } from '../../../../../domain/labels';
import { dayInWords } from '../../../../../domain/dates-in-words';
import { type Language, responses, routes, states, subjects } from '../../../../../domain/vocabulary';
import type { SheetColumn, SheetContent, WrittenCell, WrittenRow } from '../../../../../platform/sheets/write-sheet';
import type { QueueRow } from './queue';
import { statisticsSheetWords } from './statistics-sheet-words';
import type { AskedPeriod } from './statistics-trend';

/** All figures of a period. */
export type Figures = {
  period: AskedPeriod;
  statistics: Answer<typeof getStatistics>;
  weeks: Answer<typeof getTrend>;
  /** The open requests that are late today; none for those who may not read requests. */
  lateNow: AsyncIterable<QueueRow> | Iterable<QueueRow>;
};

const count = { width: 14, kind: 'integer' } as const;
const workingDays = { width: 18, kind: 'decimal' } as const;

/** The columns behind the first two. A line fills in those that it has something for. */
const columns = {
  requests: count,
  deposited: count,
  closed: count,
  median: workingDays,
  p90: workingDays,
  office: { width: 12, kind: 'text' },
  declarant: { width: 32, kind: 'text' },
  state: { width: 24, kind: 'text' },
  agent: { width: 24, kind: 'text' },
  dueOn: { width: 12, kind: 'day' },
} as const satisfies Record<string, Omit<SheetColumn, 'header'>>;
type ColumnName = keyof typeof columns;

const columnNames = Object.keys(columns) as ColumnName[];

/** A line by the table that it belongs to, what it is about, and its values. */
const line = (table: string, item: string, values: Partial<Record<ColumnName, WrittenCell>>): WrittenRow => [
  table,
  item,
  ...columnNames.map((name) => values[name] ?? null),
];

/** The keys of a count in the order of the domain, those without requests too. */
const countLines = <Key extends string>(
  table: string,
  names: Readonly<Record<Key, string>>,
  { keys, counts }: { keys: readonly Key[]; counts: Readonly<Partial<Record<Key, number>>> }
): WrittenRow[] => keys.map((key) => line(table, names[key], { requests: counts[key] ?? 0 }));

/** Percentiles of whole days lie on tenths; what is beyond them is the noise of binary numbers. */
const tenths = (days: number): number => Math.round(days * 10) / 10;

const figureLines = ({ period, statistics, weeks }: Figures, language: Language): WrittenRow[] => {
  const words = statisticsSheetWords[language];
  const labels = labelsOf(language);
  const { byState, byResponse, bySubject, byRoute, late, treatment, openByAgent } = statistics;
  const deposited = states.filter((state) => state !== 'draft');
  const days = [period.from, period.to].map((day) => (day === undefined ? '…' : dayInWords(day)));
  return [
    line(words.period, days.join(' – '), {}),
    ...countLines(words.byState, labels.states, { keys: deposited, counts: byState }),
    ...countLines(words.byResponse, labels.responses, { keys: responses, counts: byResponse }),
    ...countLines(words.bySubject, labels.subjects, { keys: subjects, counts: bySubject }),
    ...countLines(words.byRoute, labels.routes, { keys: routes, counts: byRoute }),
    line(words.late, words.lateItem, { requests: late }),
    ...treatment.map(({ office, median, p90 }) =>
      line(words.treatment, office.name, { office: office.code, median: tenths(median), p90: tenths(p90) })
    ),
    ...openByAgent.map(({ agent, count: open }) =>
      line(words.openByAgent, agent.name, { agent: agent.name, requests: open })
    ),
    ...weeks.map(({ week, deposited: received, closed }) =>
      line(words.weekOf, dayInWords(week), { deposited: received, closed })
    ),
  ];
};

const lateLine = ({ number, office, declarant, state, agent, serviceTime }: QueueRow, language: Language): WrittenRow =>
  line(statisticsSheetWords[language].lateNow, number ?? '', {
    office: office?.code ?? null,
    declarant: declarant.name,
    state: labelsOf(language).states[state],
    agent: agent?.name ?? null,
    dueOn: serviceTime?.dueOn ?? null,
  });

/**
 * The figures as one sheet, with a line for each: the table that it belongs to, what it is about, and its numbers under heads
 * of their own, so that it can be filtered and added up.
 */
export const statisticsSheet = (figures: Figures, language: Language): SheetContent => {
  const words = statisticsSheetWords[language];
  return {
    name: words.name,
    language,
    columns: [
      { header: words.table, width: 28, kind: 'text' },
      { header: words.item, width: 38, kind: 'text' },
      ...columnNames.map((name) => ({ header: words[name], ...columns[name] })),
    ],
    rows: (async function* () {
      yield* figureLines(figures, language);
      for await (const request of figures.lateNow) yield lateLine(request, language);
    })(),
  };
};
