/** How the server runs. Only demo and test may move the clock; production refuses what the others tolerate. */
export type Mode = 'production' | 'development' | 'demo' | 'test';

/**
 * The mode, from `NODE_ENV` and `DESK_MODE`.
 * @throws Error when demo or test is asked for in production: demo accounts have a public password.
 */
export const modeFrom = (env: NodeJS.ProcessEnv): Mode => {
  const asked = env.DESK_MODE ?? env.NODE_ENV ?? 'development';
  if (env.NODE_ENV === 'production' && asked !== 'production') {
    throw new Error(`DESK_MODE=${asked} is refused in production`);
  }
  return asked === 'production' || asked === 'demo' || asked === 'test' ? asked : 'development';
};

export const mode = (): Mode => modeFrom(process.env);

/** Values that examples and templates carry; whoever runs production with one of them has not set a secret. */
const placeholders = /^(tobemodified|changeme|change-me|secret|default|example)/i;

/**
 * A secret from the environment.
 * @throws Error naming the variable when it is missing, a placeholder, or shorter than 16 characters.
 */
export const requiredSecret = (name: string): string => {
  const value = process.env[name] ?? '';
  if (value.length < 16 || placeholders.test(value)) {
    throw new Error(`${name} must be set to a secret of at least 16 characters (see docs/OPERATIONS.md)`);
  }
  return value;
};

/** A whole number from the environment, or the default. @throws Error when it is something else. */
export const wholeNumber = (name: string, fallback: number): number => {
  const value = process.env[name];
  if (value === undefined || value === '') return fallback;
  if (!/^\d+$/.test(value)) throw new Error(`${name} must be a whole number, not "${value}"`);
  return Number(value);
};

/**
 * The address that users know, without a slash at its end: every link in a mail begins with it.
 * @throws Error in production, when it is missing or no address
 */
export const publicUrl = (): string => {
  const value = process.env.PUBLIC_URL ?? '';
  if (value === '' && mode() !== 'production') return `http://localhost:${wholeNumber('PORT', 1337)}`;
  if (!URL.canParse(value)) throw new Error('PUBLIC_URL must be the address that users know (see docs/OPERATIONS.md)');
  return value.replace(/\/+$/, '');
};

/** The name of the machine in that address: mails and calendar entries are named after it. */
export const publicHost = (): string => new URL(publicUrl()).hostname;
