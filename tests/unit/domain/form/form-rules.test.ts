import { routeFor } from '../../../../src/domain/form/route';
import { stepOf } from '../../../../src/domain/form/step';
import { emptyRequestForm } from '../../../../src/domain/form/empty';
import { normaliseText } from '../../../../src/domain/form/normalise';
import { goodsFields, partyFields } from '../../../../src/domain/form/fields';
import { type Route, routes, subjects } from '../../../../src/domain/vocabulary';

test('every field at the root of the form has its step', () => {
  const steps = Object.keys(emptyRequestForm()).map((key) => [key, stepOf([key])]);
  expect(Object.fromEntries(steps)).toEqual({
    subject: 1,
    type: 1,
    route: 1,
    purpose: 1,
    registrationNumber: 1,
    licenceNumber: 1,
    previousCertificateNumber: 1,
    parties: 2,
    inspection: 3,
    shipment: 3,
  });
  expect(stepOf(['goods', 3, 'hsCode'])).toBe(4);
  expect(stepOf(['attachments'])).toBe(5);
});

test('other paths have none', () => {
  expect(stepOf([])).toBeUndefined();
  expect(stepOf(['version'])).toBeUndefined();
  expect(stepOf([0])).toBeUndefined();
  expect(stepOf(['__proto__'])).toBeUndefined();
});

test('a sor is on route B, a sol on route C, a coc where it was put', () => {
  const table = subjects.map((subject) => [null, ...routes].map((route) => routeFor(subject, route)));
  const fixed = (route: Route): Route[] => [route, route, route, route];
  expect(table).toEqual([[null, 'A', 'B', 'C'], fixed('B'), fixed('C')]);
  expect(routeFor(null, 'A')).toBe('A');
});

test('texts are trimmed and brought into their own form; nothing left is null', () => {
  expect(normaliseText(goodsFields.hsCode, ' 8516.79.70.00 ')).toBe('8516797000');
  expect(normaliseText(partyFields.importer.ice, '001 234 567 0000 62')).toBe('001234567000062');
  expect(normaliseText(goodsFields.brand, '  Atlas Home ')).toBe('Atlas Home');
  expect(normaliseText(goodsFields.brand, ' \u00a0 ')).toBeNull();
});
