/**
 * Writes docs/TRANSITIONS.md from the workflow table and the French labels: `tsx scripts/transitions.ts`. With `--check` it
 * writes nothing and fails when the file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { labelsOf } from '../src/domain/labels';
import { type State, states } from '../src/domain/vocabulary';
import { type Performer, ruleOf, type TransitionName, transitionNames } from '../src/domain/workflow';

const file = resolve(__dirname, '../docs/TRANSITIONS.md');
const fr = labelsOf('fr');

const performers = {
  owner: 'the declarant who owns the request',
  supervisor: "a supervisor of the request's office",
  assigned_agent: 'the assigned agent',
} as const satisfies Record<Performer, string>;

const code = (word: string): string => `\`${word}\``;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

const leaving = (state: State): TransitionName[] => transitionNames.filter((name) => ruleOf(name).from.includes(state));

const statesTable = table(
  ['state', 'label', 'transitions'],
  states.map((state) => [code(state), fr.states[state], leaving(state).map(code).join(', ') || 'none'])
);

const transitionsTable = table(
  ['transition', 'label', 'from', 'to', 'by', 'permission'],
  transitionNames.map((name) => {
    const { from, to, by, permission } = ruleOf(name);
    return [
      code(name),
      fr.transitions[name],
      from.map(code).join(', '),
      to === null ? '(unchanged)' : code(to),
      performers[by],
      permission === null ? '' : code(permission),
    ];
  })
);

/** One arrow for each pair of states, with all the transitions that follow it. */
const arrows = (): string[] => {
  const names = new Map<string, TransitionName[]>();
  for (const name of transitionNames) {
    const { from, to } = ruleOf(name);
    for (const state of from) {
      const arrow = `${state} --> ${to ?? state}`;
      names.set(arrow, [...(names.get(arrow) ?? []), name]);
    }
  }
  return Array.from(names, ([arrow, taken]) => `  ${arrow}: ${taken.join(', ')}`);
};

const diagram = [
  'stateDiagram-v2',
  ...states.map((state) => `  state "${fr.states[state]}" as ${state}`),
  '  [*] --> draft',
  ...arrows(),
  '  closed --> [*]',
].join('\n');

const document = `# States and transitions of a request

Generated from \`src/domain/workflow.ts\` by \`scripts/transitions.ts\`; do not edit. A transition is the only way a state
changes. The system may perform \`assign\` too, for an office on automatic assignment; someone who sees all offices may do what
a supervisor of any office may.

## States

${statesTable}

## Transitions

${transitionsTable}

## Diagram

\`\`\`mermaid
${diagram}
\`\`\`
`;

const current = (): string | null => {
  try {
    return readFileSync(file, 'utf8').replace(/\r\n/g, '\n');
  } catch {
    return null;
  }
};

if (!process.argv.includes('--check')) {
  writeFileSync(file, document);
} else if (current() !== document) {
  console.error('docs/TRANSITIONS.md is stale: run "npx tsx scripts/transitions.ts" and commit the result.');
  process.exitCode = 1;
}
