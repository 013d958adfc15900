import type { Route, Subject } from '../vocabulary';

/** A SoR is what route B asks for, a SoL what route C asks for; only a CoC leaves the choice. */
const fixedRoutes: Readonly<Partial<Record<Subject, Route>>> = { sor: 'B', sol: 'C' };

/** The route of a request: fixed for a SoR and a SoL, else the one chosen. */
export const routeFor = (subject: Subject | null, route: Route | null): Route | null =>
  (subject === null ? undefined : fixedRoutes[subject]) ?? route;
