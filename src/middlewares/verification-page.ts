import type { Context, Next } from 'koa';
import { type Language, languages } from '../domain/vocabulary';
import { languageOf } from '../platform/http/call-state';
import { respond } from '../verification-page/respond';

/** As elsewhere, the case of a path's own words does not matter. */
const ownPaths = /^\/verify(?:\/(.*))?$/is;

const securityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Everything behind `/verify/` is what somebody typed; what cannot be decoded is no code either. */
const typedIn = (rest: string): string => {
  try {
    return decodeURIComponent(rest.replace(/\/$/, ''));
  } catch {
    return rest;
  }
};

const askedLanguage = (ctx: Context, asked: string | null): Language =>
  languages.find((language) => language === asked) ?? languageOf(ctx);

/**
 * The page on which anyone checks a document, `/verify` and `/verify/<code>`, until the portal takes it over. It stands before
 * the router: a code may look like anything.
 */
export default () =>
  async (ctx: Context, next: Next): Promise<void> => {
    const [path, rest = ''] = ownPaths.exec(ctx.path) ?? [];
    if (path === undefined) {
      await next();
      return;
    }
    ctx.set('Cache-Control', 'no-store');
    ctx.set('X-Robots-Tag', 'noindex, nofollow');
    ctx.set('Content-Security-Policy', securityPolicy);
    ctx.set('X-Frame-Options', 'DENY');
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
      ctx.set('Allow', 'GET, HEAD');
      ctx.status = 405;
      return;
    }
    const query = new URLSearchParams(ctx.querystring);
    const language = askedLanguage(ctx, query.get('lang'));
    ctx.vary('Accept-Language');
    ctx.set('Content-Language', language);
    await respond(ctx, { language, inPath: typedIn(rest), inQuery: query.get('code') ?? '' });
  };
