import type * as z from 'zod';
import type { RefusalCode } from '../domain/refusal';
import type { Permission } from '../domain/vocabulary';

/** Who is behind a route: nobody in particular, the importer's account, or an agent's account of the admin panel. */
export type Face = 'public' | 'declarant' | 'desk';

/** Everything that is promised about one route; the controllers, the OpenAPI document and the pages read the same. */
export type RouteContract = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The whole public path with the router's parameters: `/api/requests/:id`. */
  path: string;
  face: Face;
  /** Unique name of the operation. */
  id: string;
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  /** What is under `data`; for a multipart route its form fields. */
  body?: z.ZodType;
  /** The body may be left out when nothing in it is required. */
  bodyOptional?: true;
  /** The route takes multipart files in the field `files`. Too few is the rule's own fault, found after the state. */
  files?: { min: number; max: number };
  status: 200 | 201 | 204;
  /** What is under `data`; the bytes of a file; or nothing. */
  answer: z.ZodType | 'file' | null;
  /** A parameter can ask for a file in place of the answer; also in place of these refusals, with their status. */
  fileInstead?: { refusals: readonly RefusalCode[] };
  meta?: z.ZodType;
  /** Body and answer travel without the `data` envelope, as the platform's account routes do. */
  bare?: true;
  /** Desk only: any one of these is enough; none means every account of the panel. */
  permissions?: readonly Permission[];
  /** The refusals that a caller should expect, besides those of every route of its face. */
  refusals: readonly RefusalCode[];
};

/** Declares a route and keeps the exact types of its schemas. */
export const route = <const C extends RouteContract>(contract: C): C => contract;

type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined;

/** The parsed path parameters of a route. */
export type Params<C extends RouteContract> = OutputOf<C['params']>;
/** The parsed and normalised query of a route. */
export type Query<C extends RouteContract> = OutputOf<C['query']>;
/** The parsed body of a route, without its envelope. */
export type Body<C extends RouteContract> = OutputOf<C['body']>;
/** What a route answers under `data`. */
export type Answer<C extends RouteContract> = OutputOf<C['answer']>;
/** What a route answers under `meta`. */
export type Meta<C extends RouteContract> = OutputOf<C['meta']>;
