import fc from 'fast-check';
import {
  chooseAgent,
  chooseOffice,
  eligibleOffices,
  type OfficeScope,
  type RoutedRequest,
} from '../../../src/domain/routing';

const today = '2026-11-23';
const open: OfficeScope = {
  id: 1,
  code: 'BV',
  activeFrom: null,
  activeUntil: null,
  subjects: ['coc', 'sor', 'sol'],
  routes: ['A', 'B', 'C'],
  hsChapters: [],
  originCountries: [],
};
const request: RoutedRequest = {
  subject: 'coc',
  route: 'A',
  items: [
    { hsCode: '8516797000', originCountry: 'CN' },
    { hsCode: '9503000000', originCountry: 'TR' },
  ],
  issuingOfficeId: null,
};
const isEligible = (scope: Partial<OfficeScope>, asked: Partial<RoutedRequest> = {}): boolean =>
  eligibleOffices([{ ...open, ...scope }], { ...request, ...asked }, today).length === 1;

test('an office with an open scope takes anything', () => {
  expect(isEligible({})).toBe(true);
});

test('the days of appointment are both included', () => {
  expect(isEligible({ activeFrom: today, activeUntil: today })).toBe(true);
  expect(isEligible({ activeFrom: '2026-11-24' })).toBe(false);
  expect(isEligible({ activeUntil: '2026-11-22' })).toBe(false);
});

test('the scope must cover subject, route, and every item', () => {
  expect(isEligible({ subjects: ['sor', 'sol'] })).toBe(false);
  expect(isEligible({ routes: ['B'] })).toBe(false);
  expect(isEligible({ hsChapters: ['85'] })).toBe(false);
  expect(isEligible({ hsChapters: ['85', '95'] })).toBe(true);
  expect(isEligible({ originCountries: ['CN'] })).toBe(false);
  expect(isEligible({ originCountries: ['TR', 'CN'] })).toBe(true);
});

test('the office that issued the named document takes the request, whatever its scope, while it is active', () => {
  const issuer: OfficeScope = { ...open, id: 2, code: 'SGS', hsChapters: ['01'] };
  const named = { ...request, issuingOfficeId: 2 };
  expect(eligibleOffices([open, issuer], named, today)).toEqual([issuer]);
  expect(eligibleOffices([open, { ...issuer, activeUntil: '2026-01-01' }], named, today)).toEqual([open]);
});

const anyOffice = fc.record({ code: fc.stringMatching(/^[A-Z]{2,6}$/), openRequests: fc.nat(5) });
const anyAgent = fc.record({ id: fc.nat(50), openRequests: fc.nat(5), active: fc.boolean(), absent: fc.boolean() });

test('the office with the fewest open requests is chosen, ties by code', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyOffice, { selector: ({ code }) => code }), (offices) => {
      const [first] = [...offices].sort((a, b) => a.openRequests - b.openRequests || (a.code < b.code ? -1 : 1));
      expect(chooseOffice(offices)).toBe(first ?? null);
    })
  );
});

test('the agent with the fewest open requests is chosen, ties by id; the absent and inactive never', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyAgent, { selector: ({ id }) => id }), (agents) => {
      const present = agents.filter(({ active, absent }) => active && !absent);
      const [first] = present.sort((a, b) => a.openRequests - b.openRequests || a.id - b.id);
      expect(chooseAgent(agents)).toBe(first ?? null);
    })
  );
});
