import { join } from 'node:path';
import { compileServer } from '../scripts/launcher/build.mjs';
import { ceilings, mainWorks, searches, tabSwitches, variations } from './lists/list-works';
import { type Pace, brief, pacesOf, thorough } from './lists/load';
import { startBare, startPlatform, startSeeded } from './lists/servers';
import type { Bench, Measurement } from './measurement';
import { withDatabases, withFolder } from './own-server';

const many = 1_000_000;
const few = 10_000;
/** What the lists are held to. */
const reach = { platform: 20, ceiling: 0.5, bare: 0.4, flatness: 1.3, tab: 150, search: 100 } as const;

const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
const paceText = ({ perSecond, p95 }: Pace): string => `${perSecond.toFixed(0)}/s, p95 ${milliseconds(p95)}`;

const atLeast = (work: string, [one, other]: readonly [Pace, Pace], least: number, of: string): Measurement => {
  const ratio = one.perSecond / other.perSecond;
  return {
    work,
    result: `${ratio.toFixed(2)} × (${paceText(one)}; ${paceText(other)})`,
    reach: `≥ ${least} × ${of}`,
    isReached: ratio >= least,
  };
};

const isFlat = (work: string, large: Pace, small: Pace): Measurement => {
  const ratio = large.p95 / small.p95;
  return {
    work,
    result: `${ratio.toFixed(2)} × (p95 ${milliseconds(large.p95)}; ${milliseconds(small.p95)})`,
    reach: `≤ ${reach.flatness} × the p95 of ${few} requests`,
    isReached: ratio <= reach.flatness,
  };
};

const within = (paces: Readonly<Record<string, Pace>>, most: number): Measurement[] =>
  Object.entries(paces).map(([work, pace]) => ({
    work,
    result: paceText(pace),
    reach: `p95 ≤ ${most} ms`,
    isReached: pace.p95 <= most,
  }));

type Main = keyof ReturnType<typeof mainWorks>;

const names: Record<Main, string> = {
  list: "declarant's list, 200 requests of their own",
  longList: "declarant's list, 30,000 of their own",
  queue: 'queue of an office',
  counts: 'counts of its tabs',
};

const mainNames = ['list', 'longList', 'queue', 'counts'] as const satisfies readonly Main[];

const prefixed = <Value>(prefix: string, values: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix} ${name}`, value]));

const compared = (paces: Readonly<Record<string, Pace>>): Measurement[] => {
  const paceOf = (name: string): Pace => paces[name] ?? { perSecond: Number.NaN, p95: Number.NaN };
  const withCeiling = (name: Main): readonly [Pace, Pace] => {
    const isOfDesk = name === 'queue' || name === 'counts';
    return [paceOf(name), paceOf(isOfDesk ? 'deskConstant' : 'constant')];
  };
  const ofCeiling = 'a constant, same authentication';
  const generated = 'the generated list';
  return [
    atLeast(names.list, [paceOf('list'), paceOf('everybodys')], reach.platform, `${generated}, all by date`),
    atLeast(names.list, [paceOf('list'), paceOf('owners')], reach.platform, `${generated}, one owner's`),
    atLeast(names.list, [paceOf('list'), paceOf('bare')], reach.bare, 'the bare server (aim)'),
    ...mainNames.flatMap((name) => [
      atLeast(names[name], withCeiling(name), reach.ceiling, ofCeiling),
      isFlat(names[name], paceOf(name), paceOf(`small ${name}`)),
    ]),
  ];
};

/** Lists, queue, counts and searches of a million requests, against peers that are measured in the same turns. */
export const measureLists: Bench = async () => {
  await compileServer();
  return withFolder((folder) =>
    withDatabases(3, async ([largeUrl = '', smallUrl = '', platformUrl = '']) => {
      const large = await startSeeded(largeUrl, many, folder);
      const small = await startSeeded(smallUrl, few, folder);
      const bare = await startBare(large, folder);
      const platform = await startPlatform(platformUrl, many, { folder: join(folder, 'platform'), seed: large.seed });
      const works = {
        ...mainWorks(large),
        ...prefixed('small', mainWorks(small)),
        ...ceilings(large),
        ...{ bare: { url: bare.url, paths: ['/'] }, everybodys: platform.everybodys, owners: platform.owners },
      };
      console.log('Comparing with peers …');
      const main = compared(await pacesOf(works, thorough));
      for (const server of [small, bare, platform]) await server.stop();
      console.log('Leafing, filtering, searching …');
      const switches = within(await pacesOf(tabSwitches(large), brief), reach.tab);
      const found = within(await pacesOf(searches(large), brief), reach.search);
      const others = within(await pacesOf(variations(large), brief), reach.tab);
      await large.stop();
      return [...main, ...switches, ...found, ...others];
    })
  );
};
