import { nobody } from '../../support/client';
import { company, newDeclarant, password } from '../../support/declarants';
import { faultList, refused } from '../../support/refusals';
import { unique } from '../../support/unique';

const register = (account: string | object) => nobody.post('/api/auth/local/register').send(account);

const account = (changes: object = {}) => {
  const username = unique('societe');
  return { username, email: `${username}@test.ma`, password, ...company, ...changes };
};

describe('registration', () => {
  it('opens an account with its company, and a session whose refresh token is out of reach of scripts', async () => {
    const sent = account({ taxId: '1234567', rc: '5521', language: 'ar', phone: '+212 522-00.00.00' });
    const { body, headers } = await register(sent).expect(200);
    const { password: _secret, ...profile } = sent;
    const user = {
      id: expect.any(Number),
      rcCentre: null,
      tp: null,
      address: null,
      contactName: null,
      ...profile,
      phone: '+212522000000',
    };
    expect(body).toEqual({ jwt: expect.any(String), user });
    expect(headers['set-cookie']).toContainEqual(
      expect.stringMatching(/^strapi_up_refresh=.*samesite=strict; httponly/i)
    );
  });

  it('tells everything that is wrong at once', async () => {
    const wrong = {
      username: ' ',
      email: 'sans-arobase',
      password: 'court',
      companyName: 'X',
      ice: '001234567000063',
      taxId: '12',
      phone: '0522',
      language: 'de',
      role: 1,
      confirmed: true,
      provider: 'local',
    };
    const faults = faultList(await register(wrong).expect(refused('validation_failed')));
    expect(faults.sort()).toEqual([
      'companyName too_short',
      'confirmed unknown_key',
      'email invalid_email',
      'ice invalid_ice',
      'language invalid_value',
      'password password_too_short',
      'phone invalid_phone',
      'provider unknown_key',
      'role unknown_key',
      'taxId invalid_tax_id',
      'username required',
    ]);
  });

  it('asks for every field that an account cannot be without', async () => {
    const faults = faultList(await register({}).expect(refused('validation_failed')));
    expect(faults.sort()).toEqual([
      'companyName required',
      'email required',
      'ice required',
      'password required',
      'username required',
    ]);
  });

  it('refuses an address or a name that is taken, in any case, both at once', async () => {
    const { email } = await newDeclarant();
    const [username] = email.split('@');
    const faults = async (changes: object) =>
      faultList(await register(account(changes)).expect(refused('validation_failed')));
    expect(await faults({ email: email.toUpperCase() })).toEqual(['email email_taken']);
    expect(await faults({ username: username?.toUpperCase() })).toEqual(['username username_taken']);
    expect(await faults({ email, username })).toEqual(['email email_taken', 'username username_taken']);
  });

  it('refuses as a name the address by which another logs in', async () => {
    const { email } = await newDeclarant();
    const response = await register(account({ username: email })).expect(refused('validation_failed'));
    expect(faultList(response)).toEqual(['username username_taken']);
  });

  it('admits one of two that register the same address at once', async () => {
    const email = `${unique('double')}@test.ma`;
    const answers = await Promise.all([register(account({ email })), register(account({ email }))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it('refuses two accounts nothing for having the same ICE', async () => {
    await register(account()).expect(200);
    await register(account()).expect(200);
  });

  it.each([
    ['a list', []],
    ['an object for a text', account({ email: { $ne: null } })],
    ['a list for a text', account({ password: ['a', 'b'] })],
    ['a number for a text', account({ username: 12 })],
    ['a text with a null character', account({ companyName: 'Atlas\u0000' })],
    ['a password longer than what is hashed', account({ password: 'é'.repeat(40) })],
  ])('refuses %s', async (_, sent) => {
    await register(sent).expect(refused('validation_failed'));
  });

  it('refuses what is no JSON', async () => {
    await register('{"username":').set('Content-Type', 'application/json').expect(refused('validation_failed'));
  });
});
