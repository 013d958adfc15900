import { shownHours } from '../../../src/plugins/desk/admin/src/pages/visits/shown-hours';

describe('the hours that the week shows', () => {
  it('are the working day', () => {
    expect(shownHours([])).toEqual({ from: '07:00', to: '20:00' });
    expect(shownHours(['2026-11-23T07:00', '2026-11-24T18:30'])).toEqual({ from: '07:00', to: '20:00' });
  });

  it('grow with visits before and after it, never beyond the day', () => {
    expect(shownHours(['2026-11-23T05:45'])).toEqual({ from: '05:00', to: '20:00' });
    expect(shownHours(['2026-11-23T19:30'])).toEqual({ from: '07:00', to: '21:00' });
    expect(shownHours(['2026-11-23T00:10', '2026-11-24T23:50'])).toEqual({ from: '00:00', to: '24:00' });
  });
});
