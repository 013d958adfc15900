import { inspectionPlace } from '../../../../src/domain/form/inspection-place';

test('a place of inspection is its name, address and city, as far as the form names them', () => {
  expect(inspectionPlace({ placeName: 'Entrepôt 7', address: '88 Port Road', city: 'Ningbo', country: 'CN' })).toBe(
    'Entrepôt 7, 88 Port Road, Ningbo'
  );
  expect(inspectionPlace({ placeName: 'Entrepôt 7', address: null, city: '' })).toBe('Entrepôt 7');
});

test.each([null, {}, { country: 'CN' }])('a form that names no place has none', (inspection) => {
  expect(inspectionPlace(inspection)).toBeNull();
});
