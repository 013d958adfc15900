import { areSame, membersWith } from '../../../src/plugins/desk/admin/src/pages/offices/member-edits';

const nadia = { user: { id: 1, name: 'Nadia', email: 'nadia@offices.test' }, agent: true, supervisor: false };
const salma = { user: { id: 2, name: 'Salma', email: 'salma@offices.test' }, agent: true, supervisor: false };
const absences = [{ from: '2026-12-01', until: '2026-12-04' }];
const stored = [
  { ...nadia, absences: [] },
  { ...salma, absences: [] },
];

describe('changes of an office’s people', () => {
  it('change nobody else', () => {
    expect(membersWith(stored, { 1: { supervisor: true } })).toEqual([{ ...stored[0], supervisor: true }, stored[1]]);
    expect(areSame(membersWith(stored, {}), stored)).toBe(true);
  });

  it('leave what a colleague saved meanwhile', () => {
    const meanwhile = [
      { ...nadia, absences },
      { ...salma, absences: [] },
    ];
    expect(membersWith(meanwhile, { 1: { supervisor: true }, 2: { agent: false } })).toEqual([
      { ...nadia, supervisor: true, absences },
      { ...salma, agent: false, absences: [] },
    ]);
  });

  it('do not bring back whom a colleague removed', () => {
    expect(membersWith(stored.slice(1), { 1: { supervisor: true } })).toEqual(stored.slice(1));
  });

  it('add somebody once, also when a colleague did, and take back who was added', () => {
    const user = { id: 3, name: 'Omar', email: 'omar@offices.test' };
    const omar = { user, agent: true, supervisor: false, absences: [] };
    expect(membersWith(stored, { 3: { added: user } })).toEqual([...stored, omar]);
    expect(membersWith([...stored, omar], { 3: { added: user } })).toEqual([...stored, omar]);
    expect(membersWith(stored, { 3: { added: user, isRemoved: true } })).toEqual(stored);
  });
});
