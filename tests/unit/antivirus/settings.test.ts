import { antivirusFrom } from '../../../src/platform/antivirus/antivirus';

it('is off where nothing is said', () => {
  expect(antivirusFrom({ CLAMAV_HOST: '', CLAMAV_PORT: '', CLAMAV_SOCKET: '' })).toBeNull();
});

it('is a port or a socket', () => {
  expect(antivirusFrom({ CLAMAV_HOST: 'av.internal' })).toEqual({ host: 'av.internal', port: 3310 });
  expect(antivirusFrom({ CLAMAV_HOST: 'av.internal', CLAMAV_PORT: '4000' })).toEqual({
    host: 'av.internal',
    port: 4000,
  });
  expect(antivirusFrom({ CLAMAV_SOCKET: '/run/clamav/clamd.ctl' })).toEqual({ path: '/run/clamav/clamd.ctl' });
});

it.each([
  [{ CLAMAV_PORT: '3310' }, 'CLAMAV_HOST'],
  [{ CLAMAV_HOST: 'av', CLAMAV_PORT: 'x' }, 'CLAMAV_PORT'],
  [{ CLAMAV_HOST: 'av', CLAMAV_SOCKET: '/s' }, 'CLAMAV_SOCKET'],
])('refuses half of it: %j', (env, name) => {
  expect(() => antivirusFrom(env)).toThrow(name);
});
