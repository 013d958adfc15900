import { listGoods } from '../../../src/contract/declarants/goods';
import { listRequests } from '../../../src/contract/declarants/request-list';
import { getRequest } from '../../../src/contract/declarants/requests';
import { listReference } from '../../../src/contract/declarants/public-lists';
import { listQueue } from '../../../src/contract/desk/queue';
import { readCall } from '../../../src/contract/parse';
import type { RouteContract } from '../../../src/contract/route';
import { Refusal, ValidationRefusal } from '../../../src/domain/refusal';

const queryOf = <C extends RouteContract>(contract: C, query: unknown) =>
  readCall(contract, { params: { id: 'a' }, query, request: {} }).query;

const refusalOf = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
};

const faultsOf = (query: unknown, contract: RouteContract = listRequests) => {
  const refusal = refusalOf(() => queryOf(contract, query));
  return refusal instanceof ValidationRefusal ? refusal.faults : refusal.code;
};

describe('the query of a list', () => {
  it('has defaults', () => {
    expect(queryOf(listRequests, {})).toEqual({
      pagination: { page: 1, pageSize: 25 },
      sort: null,
      q: null,
      filters: {},
    });
  });

  it('is normalised', () => {
    expect(
      queryOf(listRequests, {
        pagination: { page: '3', pageSize: '100' },
        sort: 'depositedAt:desc',
        q: ' midea ',
        filters: {
          state: { $eq: 'draft' },
          subject: { $in: ['coc', 'sor'] },
          office: { $in: 'BV' },
          depositedAt: { $gte: '2026-01-01', $lte: '2026-01-31' },
        },
      })
    ).toEqual({
      pagination: { page: 3, pageSize: 100 },
      sort: { field: 'depositedAt', order: 'desc' },
      q: 'midea',
      filters: {
        state: ['draft'],
        subject: ['coc', 'sor'],
        office: ['BV'],
        depositedAt: { from: '2026-01-01', to: '2026-01-31' },
      },
    });
  });

  it('sorts upwards unless told otherwise, and takes an empty search as none', () => {
    expect(queryOf(listRequests, { sort: 'number', q: '' })).toMatchObject({
      sort: { field: 'number', order: 'asc' },
      q: null,
    });
  });

  it('takes $eq and $in together as both', () => {
    const filters = { state: { $eq: 'draft', $in: ['closed'] } };
    expect(queryOf(listRequests, { filters }).filters.state).toEqual([]);
  });

  it('knows the filters of the queue', () => {
    expect(
      queryOf(listQueue, {
        sort: 'dueAt:asc',
        filters: { agent: { $in: ['me', 'none', '12'] }, late: { $eq: 'true' }, waitingForDeclarant: { $eq: 'false' } },
      })
    ).toMatchObject({
      sort: { field: 'dueAt', order: 'asc' },
      filters: { agent: ['me', 'none', 12], late: true, waitingForDeclarant: false },
    });
  });

  it.each([
    [{ populate: '*' }, [['populate', 'unknown_parameter']]],
    [{ pagination: { start: '0' } }, [['pagination.start', 'unknown_parameter']]],
    [{ filters: { owner: { $eq: '1' } } }, [['filters.owner', 'unknown_parameter']]],
    [{ filters: { $or: [{ state: 'draft' }] } }, [['filters.$or', 'unknown_parameter']]],
    [{ filters: { state: { $ne: 'draft' } } }, [['filters.state.$ne', 'unknown_parameter']]],
    [{ filters: { state: 'draft' } }, [['filters.state', 'invalid_type']]],
    [{ filters: { state: { $eq: 'lost' } } }, [['filters.state.$eq', 'invalid_value']]],
    [{ filters: { state: { $in: ['draft', 'lost'] } } }, [['filters.state.$in.1', 'invalid_value']]],
    [{ filters: { depositedAt: { $gte: '2026-13-01' } } }, [['filters.depositedAt.$gte', 'invalid_date']]],
    [{ sort: 'owner:asc' }, [['sort', 'invalid_value']]],
    [{ sort: 'createdAt:up' }, [['sort', 'invalid_value']]],
    [{ sort: 'dueAt' }, [['sort', 'invalid_value']]],
    [{ pagination: { pageSize: '101' } }, [['pagination.pageSize', 'too_large']]],
    [{ pagination: { page: '0' } }, [['pagination.page', 'invalid_value']]],
    [{ pagination: { page: '101', pageSize: '100' } }, [['pagination.page', 'too_large']]],
    [
      { q: 'abc', x: '1', pagination: 'y' },
      [
        ['pagination', 'invalid_type'],
        ['x', 'unknown_parameter'],
      ],
    ],
  ])('refuses %j', (query, expected) => {
    const faults = faultsOf(query);
    expect(Array.isArray(faults) ? faults.map(({ path, code }) => [path.join('.'), code]) : faults).toEqual(expected);
  });

  it('reaches the last row that is served', () => {
    expect(queryOf(listRequests, { pagination: { page: '100', pageSize: '100' } }).pagination.page).toBe(100);
  });

  it('refuses a short search by its own code, after other faults', () => {
    expect(faultsOf({ q: 'ab' })).toBe('query_too_short');
    expect(faultsOf({ q: 'ab', populate: '*' })).toHaveLength(2);
  });

  it('refuses any parameter where none is known', () => {
    expect(faultsOf({ populate: '*' }, getRequest)).toEqual([{ path: ['populate'], code: 'unknown_parameter' }]);
    expect(faultsOf({ sort: 'line' }, listGoods)).toEqual([{ path: ['sort'], code: 'unknown_parameter' }]);
  });
});

describe('the parameters of a path', () => {
  it('that cannot be read name nothing', () => {
    const read = (list: string) => () => readCall(listReference, { params: { list }, query: {}, request: {} });
    expect(read('ports')().params).toEqual({ list: 'ports' });
    expect(refusalOf(read('secrets')).code).toBe('not_found');
    expect(refusalOf(() => readCall(getRequest, { params: { id: 'a\u0000' }, query: {}, request: {} })).code).toBe(
      'not_found'
    );
  });
});
