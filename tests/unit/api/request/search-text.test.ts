import { searchTextOf } from '../../../../src/api/request/form/search-text';
import { emptyParty, emptyRequestForm } from '../../../../src/domain/form/empty';

const named = (name: string) => {
  const form = emptyRequestForm();
  return { ...form, parties: { ...form.parties, exporter: { ...emptyParty(), name } } };
};

describe('the text that a request is searched by', () => {
  it('is folded, with the number first', () => {
    expect(searchTextOf('DEM-2026-0000001', named('Ningbo Éclair'))).toBe('dem-2026-0000001 ningbo eclair');
  });

  it('is cut to what an index holds, where folding makes a name many times as long', () => {
    const text = searchTextOf('DEM-2026-0000001', named('\uFDFA'.repeat(200)));
    expect(text).toHaveLength(600);
    expect(text.startsWith('dem-2026-0000001 ')).toBe(true);
  });
});
