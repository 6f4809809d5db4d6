import { checkRegistrationNumber } from './registration-number.js';

describe('checkRegistrationNumber', () => {
  it.each([
    ['124-81-00998', 'KR', 'kr-business', true],
    ['126-81-03725', 'KR', 'kr-business', true],
    ['2208162517', 'KR', 'kr-business', true],
    ['１２０-81-47521', 'KR', 'kr-business', true],
    ['124-81-00999', 'KR', 'kr-business', false],
    ['130111-0006246', 'KR', 'kr-corporation', true],
    ['134411-0001387', 'KR', 'kr-corporation', true],
    ['130111-0006247', 'KR', 'kr-corporation', false],
    ['914403001922038216', 'CN', 'cn-credit-code', true],
    ['9144030071526726xg', 'CN', 'cn-credit-code', true],
    ['91440300192317458F', 'CN', 'cn-credit-code', true],
    ['91330000733796106P', 'CN', 'cn-credit-code', true],
    ['91440300192317458E', 'CN', 'cn-credit-code', false],
    ['91440300192317458O', 'CN', 'cn-credit-code', false],
    ['9884007ER46L6N7EI764', 'AE', 'lei', true],
    ['9884007ER46L6N7EI765', 'KR', 'lei', false],
    ['HRB 12345', 'DE', 'other', null],
    ['12345', 'KR', 'other', null],
  ])('%s of %s is %s, check %s', (number, country, scheme, valid) => {
    expect(checkRegistrationNumber(number, country)).toEqual({ scheme, valid });
  });
});
