import { randomInt } from 'node:crypto';
import type { Response, Test } from 'supertest';
import type { RunningServer } from '../../../scripts/launcher/server.mjs';
import { issuedFor } from '../../support/certificates';
import { type Client, clientFor } from '../../support/client';
import { type DeclarantAccount, company, newDeclarant, password } from '../../support/declarants';
import { staffedOffice } from '../../support/offices';
import { type PanelAccount, newPanelAccount } from '../../support/panel';
import { cocForm } from '../../support/requests';
import { startAnotherServer } from '../../support/servers';
import { importSheet } from '../../support/sheets';
import { unique } from '../../support/unique';

/** As an operator might set them; the two that are not here keep their defaults. */
const limits = {
  LIMIT_DEPOSITS: '3',
  LIMIT_UPLOADS: '2',
  LIMIT_IMPORTS: '2',
  LIMIT_DOCUMENTS: '2',
  LIMIT_FAILED_LOGINS: '',
  LIMIT_FAILED_LOGINS_BY_ADDRESS: '',
  LIMIT_REGISTRATIONS: '',
  LIMIT_VERIFICATIONS: '',
};

let first: RunningServer;
let second: RunningServer;
let declarant: DeclarantAccount;
let agent: PanelAccount;

beforeAll(async () => {
  const env = { ...limits, TRUST_PROXY: 'true' };
  [first, second] = await Promise.all([startAnotherServer(env), startAnotherServer(env)]);
  declarant = await newDeclarant();
  agent = await newPanelAccount('Agent');
}, 60_000);

afterAll(async () => {
  await Promise.all([first.stop(), second.stop()]);
});

const newAddress = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;

const from = (test: Test, address: string): Test => test.set('X-Forwarded-For', address);

const nobodyAt = ({ url }: RunningServer): Client => clientFor(null, url);

const logIn = (server: RunningServer, identifier: string, secret: string): Test =>
  nobodyAt(server).post('/api/auth/local').send({ identifier, password: secret });

const expectLimited = ({ status, body, headers }: Response, longest: number): void => {
  expect([status, body.error?.details?.code]).toEqual([429, 'too_many_requests']);
  const seconds = Number(headers['retry-after']);
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(longest);
};

const minute = 60;
const hour = 60 * minute;

describe('failed logins, ten a minute by account and address', () => {
  it('the eleventh is refused, even with the right password; from elsewhere that passes', async () => {
    const { email } = await newDeclarant();
    const address = newAddress();
    for (let failure = 0; failure < 10; failure += 1) {
      const { body } = await from(logIn(first, email, 'wrong-password'), address).expect(400);
      expect(body.error.details.code).toBe('invalid_credentials');
    }
    expectLimited(await from(logIn(first, email, 'wrong-password'), address), minute);
    expectLimited(await from(logIn(second, email, password), address), minute);
    expectLimited(await from(logIn(first, ` ${email.toUpperCase()} `, password), address), minute);
    await from(logIn(first, email, password), newAddress()).expect(200);
    await from(logIn(first, declarant.email, password), address).expect(200);
  });

  it('another spelling of the path does not go around it', async () => {
    const { email } = await newDeclarant();
    const address = newAddress();
    const paths = ['/api/auth/local', '/API/auth/Local', '/api/auth/local/', '/api/AUTH/local'];
    const statuses = [];
    for (let failure = 0; failure < 12; failure += 1) {
      const path = paths[failure % paths.length] ?? '';
      const call = nobodyAt(first).post(path).send({ identifier: email, password: 'wrong-password' });
      statuses.push((await from(call, address)).status);
    }
    expect(statuses.slice(10)).toEqual([429, 429]);
  });

  it('addresses that the caller makes up before the one that our proxy added do not count', async () => {
    const { email } = await newDeclarant();
    const address = newAddress();
    for (let failure = 0; failure < 10; failure += 1) {
      await from(logIn(first, email, 'wrong-password'), `${newAddress()}, ${address}`).expect(400);
    }
    expectLimited(await from(logIn(first, email, password), `${newAddress()}, ${address}`), minute);
  });

  it('forty at once on two servers give away no more than ten answers', async () => {
    const { email } = await newDeclarant();
    const address = newAddress();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        from(logIn(index % 2 === 0 ? first : second, email, 'wrong-password'), address)
      )
    );
    const told = answers.filter(({ status }) => status === 400);
    expect(told.length).toBeLessThanOrEqual(10);
    answers.filter(({ status }) => status !== 400).forEach((answer) => expectLimited(answer, minute));
  });

  it('right passwords are not counted', async () => {
    const address = newAddress();
    for (let login = 0; login < 12; login += 1)
      await from(logIn(first, declarant.email, password), address).expect(200);
  });

  it('hold for the panel as well', async () => {
    const address = newAddress();
    const logInAgent = (secret: string): Test =>
      from(nobodyAt(first).post('/admin/login').send({ email: agent.email, password: secret }), address);
    for (let failure = 0; failure < 10; failure += 1) {
      const { body } = await logInAgent('Wrong-2026!').expect(400);
      expect(body.error.details.code).toBe('invalid_credentials');
    }
    expectLimited(await logInAgent(password), minute);
    await from(nobodyAt(second).post('/admin/login').send({ email: agent.email, password }), newAddress()).expect(200);
  });
});

describe('failed logins over all accounts, a hundred a minute by address', () => {
  const logInAgent = (server: RunningServer, email: string, secret: string): Test =>
    nobodyAt(server).post('/admin/login').send({ email, password: secret });
  /** One password tried on many accounts: none of them is tried often. */
  const spray = async (count: number, address: string): Promise<number[]> => {
    const statuses = [];
    for (let tried = 0; tried < count; tried += 1) {
      const server = tried % 2 === 0 ? first : second;
      const attempt = tried % 4 < 2 ? logIn : logInAgent;
      statuses.push((await from(attempt(server, `${unique('somebody')}@test.ma`, 'Printemps-2026!'), address)).status);
    }
    return statuses;
  };

  it('the next is refused on both faces and servers, also with a right password; from elsewhere that passes', async () => {
    const address = newAddress();
    expect(new Set(await spray(100, address))).toEqual(new Set([400]));
    expectLimited(await from(logIn(first, `${unique('somebody')}@test.ma`, 'Printemps-2026!'), address), minute);
    expectLimited(await from(logIn(second, declarant.email, password), address), minute);
    expectLimited(await from(logInAgent(first, agent.email, password), address), minute);
    await from(logIn(first, declarant.email, password), newAddress()).expect(200);
    await from(logInAgent(second, agent.email, password), newAddress()).expect(200);
  });

  it('fewer do not keep a right password out', async () => {
    const address = newAddress();
    await spray(60, address);
    await from(logIn(first, declarant.email, password), address).expect(200);
  });
});

describe('by address', () => {
  it('registrations: ten an hour, on both servers together', async () => {
    const address = newAddress();
    const register = (server: RunningServer): Test => {
      const username = unique('declarant');
      const account = { username, email: `${username}@test.ma`, password, ...company };
      return from(nobodyAt(server).post('/api/auth/local/register').send(account), address);
    };
    for (let made = 0; made < 10; made += 1) await register(made % 2 === 0 ? first : second).expect(200);
    expectLimited(await register(first), hour);
    expectLimited(await register(second), hour);
    expectLimited(await from(nobodyAt(first).post('/API/Auth/Local/Register/').send({}), address), hour);
  });

  it('checks of certificates: thirty a minute', async () => {
    const address = newAddress();
    const verify = (path = '/api/verify/AAAA-BBBB-CCCC'): Test => from(nobodyAt(first).get(path), address);
    const answers = await Promise.all(Array.from({ length: 32 }, () => verify()));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(30);
    expectLimited(await verify(), minute);
    expectLimited(await verify('/API/Verify/AAAA'), minute);
    await from(nobodyAt(first).get('/api/verify/AAAA-BBBB-CCCC'), newAddress()).expect(404);
  });
});

describe('checks on the page', () => {
  it('come out of the same thirty, and are refused by a page that says when to try again', async () => {
    const address = newAddress();
    const call = (path: string): Test => from(nobodyAt(first).get(path), address);
    const paths = ['/api/verify/AAAA-BBBB', '/verify/AAAA-BBBB', '/Verify/CCCC/', '/verify?code=AAAA'];
    const answers = await Promise.all(Array.from({ length: 31 }, (_, index) => call(paths[index % paths.length]!)));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(30);
    expectLimited(await call('/api/verify/AAAA-BBBB'), minute);
    const page = await call('/verify/AAAA-BBBB?lang=en').expect(429);
    expect(page.text).toContain('Too many checks');
    const seconds = Number(page.headers['retry-after']);
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(minute);
    await call('/verify').expect(200);
    await from(nobodyAt(first).get('/verify/AAAA-BBBB'), newAddress()).expect(404);
  });
});

describe('by account', () => {
  it('deposits: as many as the environment says, on both servers together, and nobody else is held up', async () => {
    const { documentId } = (await declarant.post('/api/requests', {}).expect(201)).body.data;
    const deposit = (account: Client, server: RunningServer, id: string): Test =>
      clientFor(account.token, server.url).post(`/api/requests/${id}/deposit`);
    await deposit(declarant, first, documentId).expect(400);
    await deposit(declarant, second, documentId).expect(400);
    await deposit(declarant, first, documentId).expect(400);
    expectLimited(await deposit(declarant, first, documentId), minute);
    expectLimited(await deposit(declarant, second, documentId), minute);
    const other = await newDeclarant();
    const own = (await other.post('/api/requests', {}).expect(201)).body.data;
    await deposit(other, first, own.documentId).expect(400);
  });

  it('uploads: as many as the environment says', async () => {
    const account = await newDeclarant();
    const { documentId } = (await account.post('/api/requests', {}).expect(201)).body.data;
    const upload = (): Test =>
      clientFor(account.token, first.url)
        .post(`/api/requests/${documentId}/attachments`)
        .attach('files', Buffer.from('%PDF-1.4\n%%EOF\n'), 'a.pdf');
    await upload().expect(201);
    await upload().expect(201);
    expectLimited(await upload(), minute);
  });

  it('imports: as many as the environment says, dry runs and refused ones included', async () => {
    const account = await newDeclarant();
    const { documentId } = (await account.post('/api/requests', {}).expect(201)).body.data;
    const client = clientFor(account.token, first.url);
    const send = (query: string): Test => importSheet(client, documentId, Buffer.from('%PDF-1.4\n'), { query });
    await send('').expect(415);
    await send('?dryRun=true').expect(415);
    expectLimited(await send(''), minute);
  });

  it('documents: as many as the environment says, on both faces', async () => {
    const staff = await staffedOffice();
    const account = await newDeclarant();
    const { certificate } = await issuedFor(account, staff, cocForm(staff.office));
    const fileFor = (token: string | null, path: string): Test => clientFor(token, first.url).get(path);
    for (const [token, path] of [
      [account.token, `/api/certificates/${certificate.documentId}/file`],
      [staff.agent.token, `/desk/certificates/${certificate.documentId}/file`],
    ] as const) {
      await fileFor(token, path).expect(200);
      await fileFor(token, path).expect(200);
      expectLimited(await fileFor(token, path), minute);
    }
  });
});
