import { adminApi } from '@strapi/strapi/admin';
import type { Answer, Meta, RouteContract } from '../../../../../contract/route';
import { type QueryValue, queryString } from './query-string';

/** What the pages keep of the server's answers, and what an act makes stale. */
const kept = [
  'Account',
  'Queue',
  'Request',
  'Goods',
  'Notes',
  'Certificates',
  'Visits',
  'Offices',
  'Statistics',
  'Mails',
] as const;

/** The desk's calls live in the panel's own store, with its session; `injectEndpoints` adds those of a page. */
export const deskApi = adminApi.enhanceEndpoints({ addTagTypes: [...kept] });

/** What a route answers: `data`, and `meta` where the contract has one. */
export type Reply<C extends RouteContract> = C['meta'] extends object
  ? { data: Answer<C>; meta: Meta<C> }
  : { data: Answer<C> };

/** Messages come in the language of the panel, not of the browser. */
const spoken = (): Record<string, string> => ({ 'Accept-Language': document.documentElement.lang || 'fr' });

/** A call that reads. */
export const read = (url: string, query: Readonly<Record<string, QueryValue>> = {}) => ({
  url: [url, queryString(query)].filter(Boolean).join('?'),
  method: 'GET' as const,
  config: { headers: spoken() },
});

/** A call that acts. With a key it acts once, however often it is sent. */
export const act = (method: 'POST' | 'PUT', url: string, body: unknown, key?: string) => ({
  url,
  method,
  data: body instanceof FormData ? body : { data: body },
  config: { headers: { ...spoken(), ...(key === undefined ? {} : { 'Idempotency-Key': key }) } },
});
