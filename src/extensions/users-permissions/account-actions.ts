import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import * as z from 'zod';
import { readProfileByEmail } from '../../api/account/read-profile';
import { logIn, register } from '../../contract/declarants/account';
import { registration } from '../../contract/form/account-body';
import { parseWith, readCall } from '../../contract/parse';
import { ValidationRefusal } from '../../domain/refusal';
import { longest } from '../../domain/text-lengths';
import { pool } from '../../platform/database';
import type { PluginAction } from '../plugin';
import { faultsOfPlatform, takenNames } from './account-faults';
import { hashOfCode } from './mailed-codes';
import { completeSessionAnswer } from './session-answer';

/** The platform's account actions that we wrap. */
export type AccountActions = Record<
  | 'callback'
  | 'register'
  | 'changePassword'
  | 'resetPassword'
  | 'emailConfirmation'
  | 'forgotPassword'
  | 'sendEmailConfirmation'
  | 'logout',
  PluginAction
>;

/** The platform's password rule is shorter than ours. */
const newPassword = z.looseObject({ password: registration.shape.password });
const address = z.strictObject({ email: z.string().trim().toLowerCase().min(1).max(longest.name) });

const bodyOf = (ctx: Context): unknown => (ctx.request as { body?: unknown }).body;

const setBody = (ctx: Context, body: Readonly<Record<string, unknown>>): void => {
  Object.assign(ctx.request, { body });
};

/** Two registrations at once: the platform's second look or the database's index admits one of them. */
const isTaken = (error: unknown): boolean =>
  error instanceof Error && (/unique|taken/i.test(error.message) || ('code' in error && error.code === '23505'));

/** The account is there then; the mail can be asked for again. */
const isUnsentConfirmation = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Error sending confirmation email';

const refuseTaken = async (names: { email: string; username: string }): Promise<void> => {
  const faults = await takenNames(pool(), names);
  if (faults.length > 0) throw new ValidationRefusal(faults);
};

/** Runs an action of the platform, and says in the contract's words what it refuses. */
const inOurWords = async (action: PluginAction, ctx: Context): Promise<void> => {
  try {
    await action(ctx);
  } catch (error) {
    const faults = faultsOfPlatform(error);
    throw faults.length > 0 ? new ValidationRefusal(faults) : error;
  }
  await completeSessionAnswer(ctx);
};

/** Answers the same whether the account exists or not, and whether the mail server was there or not. */
const mailIfKnown = async (
  action: PluginAction,
  ctx: Context,
  answer: Readonly<Record<string, unknown>>
): Promise<void> => {
  try {
    await action(ctx);
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) strapi.log.error(error);
  }
  ctx.status = 200;
  ctx.body = answer;
};

/** The platform's account actions behind our contract: bodies are parsed first, refusals are ours, answers are complete. */
export const accountActions = (platform: AccountActions): AccountActions => ({
  ...platform,

  callback(ctx) {
    setBody(ctx, readCall(logIn, ctx).body);
    return inOurWords(platform.callback, ctx);
  },

  async register(ctx) {
    const { body } = readCall(register, ctx);
    const names = { email: body.email.toLowerCase(), username: body.username };
    await refuseTaken(names);
    setBody(ctx, { ...body, ...names });
    try {
      await inOurWords(platform.register, ctx);
    } catch (error) {
      if (isTaken(error)) await refuseTaken(names);
      if (!isUnsentConfirmation(error)) throw error;
      ctx.body = { user: await readProfileByEmail(pool(), names.email) };
    }
  },

  changePassword(ctx) {
    parseWith(newPassword, bodyOf(ctx));
    return inOurWords(platform.changePassword, ctx);
  },

  resetPassword(ctx) {
    const body = parseWith(newPassword, bodyOf(ctx));
    setBody(ctx, { ...body, code: hashOfCode(body.code) });
    return inOurWords(platform.resetPassword, ctx);
  },

  emailConfirmation(ctx) {
    Object.assign(ctx.query, { confirmation: hashOfCode(ctx.query.confirmation) });
    return inOurWords(platform.emailConfirmation, ctx);
  },

  forgotPassword(ctx) {
    setBody(ctx, parseWith(address, bodyOf(ctx)));
    return mailIfKnown(platform.forgotPassword, ctx, { ok: true });
  },

  sendEmailConfirmation(ctx) {
    const body = parseWith(address, bodyOf(ctx));
    setBody(ctx, body);
    return mailIfKnown(platform.sendEmailConfirmation, ctx, { ...body, sent: true });
  },

  /** The platform ends the session of the refresh cookie, which need not be the one that the call was made with. */
  async logout(ctx) {
    const { user, session } = ctx.state as { user: { id: number }; session: { id: string } };
    await platform.logout(ctx);
    await strapi.sessionManager('users-permissions').revokeSessionById(String(user.id), session.id);
  },
});
