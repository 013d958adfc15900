import type { Context } from 'koa';
import { checkCertificate, countWhenAnswered } from '../api/certificate/verify-certificate';
import { now } from '../api/clock/clock';
import { normaliseVerificationCode } from '../domain/certificate/verification-code';
import { labelsOf, message } from '../domain/labels';
import { Refusal } from '../domain/refusal';
import type { Language } from '../domain/vocabulary';
import { pool } from '../platform/database';
import { consume } from '../platform/limits/limiter';
import { addressInLanguage, answerPath, formPath } from './addresses';
import { banner, documentAnswer, verdictBanner } from './answer';
import { codeForm } from './code-form';
import { fileForm } from './file-form';
import { type Html, html } from './html';
import { writePage } from './page';

/** A page as it is sent. */
type Reply = { status: number; path: string; title: string; main: Html };

const section = (title: string, content: Html): Html =>
  html`<section aria-labelledby="form-title">
    <h2 id="form-title">${title}</h2>
    ${content}
  </section>`;

const emptyForm = (language: Language): Reply => {
  const { title, intro } = labelsOf(language).verification;
  const main = html`<h1>${title}</h1>
    <p>${intro}</p>
    ${codeForm(language, '')}`;
  return { status: 200, path: formPath, title, main };
};

const unknownCode = (language: Language, typed: string): Reply => {
  const { verdicts, correct } = labelsOf(language).verification;
  const main = html`${verdictBanner(language, 'unknown')} ${section(correct, codeForm(language, typed))}`;
  return { status: 404, path: answerPath(typed), title: verdicts.unknown, main };
};

const tooMany = (language: Language, typed: string, seconds: number): Reply => {
  const { tooMany: title, tooManyAdvice } = labelsOf(language).verification;
  const main = banner('caution', title, message(tooManyAdvice, { seconds }));
  return { status: 429, path: answerPath(typed), title, main };
};

const unavailable = (language: Language, typed: string): Reply => {
  const { unavailable: title, unavailableAdvice } = labelsOf(language).verification;
  return { status: 500, path: answerPath(typed), title, main: banner('caution', title, unavailableAdvice) };
};

/** Counts against the same limit as the interface, then looks the code up. @throws Refusal `too_many_requests` */
const checkedCode = async (ctx: Context, language: Language, typed: string): Promise<Reply> => {
  await consume('verifications', ctx.ip);
  const check = await checkCertificate(pool(), typed);
  if (check === undefined) return unknownCode(language, typed);
  countWhenAnswered(ctx, check);
  const { another } = labelsOf(language).verification;
  const main = html`${documentAnswer(check.verification, language, now())} ${fileForm(language, typed)}
    <p><a href="${addressInLanguage(formPath, language)}">${another}</a></p>`;
  return { status: 200, path: answerPath(typed), title: check.verification.number, main };
};

const secondsOf = (error: unknown): number | null =>
  error instanceof Refusal && typeof error.details.retryAfter === 'number' ? error.details.retryAfter : null;

const answerFor = async (ctx: Context, language: Language, typed: string): Promise<Reply> => {
  try {
    return await checkedCode(ctx, language, typed);
  } catch (error) {
    const seconds = secondsOf(error);
    if (seconds === null) {
      strapi.log.error(error);
      return unavailable(language, typed);
    }
    ctx.set('Retry-After', String(seconds));
    return tooMany(language, typed, seconds);
  }
};

/**
 * Answers a call of the check: `inPath` is what stands behind `/verify/`, `inQuery` what was typed into the form. A code from
 * the form gets an address of its own, that can be kept and sent on.
 */
export const respond = async (
  ctx: Context,
  { language, inPath, inQuery }: { language: Language; inPath: string; inQuery: string }
): Promise<void> => {
  const typed = inPath === '' ? inQuery.trim() : inPath;
  const code = inPath === '' ? normaliseVerificationCode(typed) : null;
  if (code !== null) {
    ctx.status = 303;
    return ctx.redirect(addressInLanguage(answerPath(code), language));
  }
  const { status, ...page } = typed === '' ? emptyForm(language) : await answerFor(ctx, language, typed);
  ctx.status = status;
  ctx.type = 'text/html';
  ctx.body = writePage({ language, ...page });
};
