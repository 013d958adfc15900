import fc from 'fast-check';
import { paginate } from '../../../src/documents/kit/pagination';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the pages of a table', () => {
  it('hold every row, no page more than fits, and no page but the first is empty', () => {
    const room = fc.record({ first: fc.integer({ min: -50, max: 600 }), tail: fc.integer({ min: 0, max: 200 }) });
    const rows = fc.array(fc.integer({ min: 10, max: 250 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(rows, room, (heights, { first, tail }) => {
        const counts = paginate(heights, { first, next: 600, tail });
        expect(sum(counts)).toBe(heights.length);
        let from = 0;
        counts.forEach((count, index) => {
          expect(sum(heights.slice(from, from + count))).toBeLessThanOrEqual(index === 0 ? Math.max(first, 0) : 600);
          if (index > 0) expect(count).toBeGreaterThan(0);
          from += count;
        });
      })
    );
  });

  it('leave no row alone on the last page, and put two under a head that begins low', () => {
    expect(paginate([100, 100, 100], { first: 200, next: 600, tail: 0 })).toEqual([2, 1]);
    expect(paginate([50, 50, 50, 50, 50], { first: 200, next: 600, tail: 0 })).toEqual([3, 2]);
    expect(paginate([100, 100, 100], { first: 120, next: 600, tail: 0 })).toEqual([0, 3]);
  });

  it('keep two rows over the tail', () => {
    expect(paginate([100, 100, 100, 100], { first: 400, next: 600, tail: 50 })).toEqual([2, 2]);
    expect(paginate([100], { first: 120, next: 600, tail: 50 })).toEqual([0, 1]);
  });

  it('leave no row alone on the first page for the sake of the tail, where the next one holds them all', () => {
    expect(paginate([50, 50, 50], { first: 170, next: 600, tail: 100 })).toEqual([0, 3]);
    expect(paginate([50, 50, 50], { first: 170, next: 240, tail: 100 })).toEqual([1, 2]);
  });
});
