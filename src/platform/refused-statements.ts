/** PostgreSQL's classes of what is wrong with a statement's values, and of a transaction that has failed already. */
const ofTheStatement = /^(22|23|25)[0-9A-Z]{3}$/;

const isRefusedStatement = (reason: unknown): boolean =>
  reason instanceof Error && 'code' in reason && typeof reason.code === 'string' && ofTheStatement.test(reason.code);

const lookAt = (reason: unknown): void => {
  if (!isRefusedStatement(reason)) throw reason;
  strapi.log.warn(`A statement that nobody awaited was refused: ${String(reason)}`);
};

/**
 * The platform sends some statements side by side and awaits the first that fails: the refusal of another would end the process,
 * at the wish of whoever sends a wrong id. It has changed nothing, and its caller has an answer; every other error that nobody
 * handles ends the process as ever.
 */
export const surviveRefusedStatements = (): void => {
  process.on('unhandledRejection', lookAt);
};
