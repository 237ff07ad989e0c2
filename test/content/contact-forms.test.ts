import { expect, test } from 'vitest';
import { isEmail, isPhone, isWebAddress } from '../../src/content/contact-forms.ts';

test.each([
  ['112', true],
  ['113', true],
  ['0800-2000', true],
  ['0800-0432', true],
  ['0800 024 24 8', false],
  ['0900-8844', true],
  ['0900 111 3 111', true],
  ['088-605 01 01', true],
  ['070-312 28 87', true],
  ['030-790 0910', true],
  ['06 12345678', true],
  ['14 070', true],
  ['116 111', true],
  ['+31 88 605 01 01', true],
  ['088-605 01 0', false],
  ['088-605 01 011', false],
  ['0900-884', false],
  ['88-605 01 01', false],
  ['088--6050101', false],
  ['088-605 01 01 ', false],
  ['088.605.01.01', false],
  ['bel 112', false],
  ['', false],
])('phone "%s": %s', (text, fits) => {
  expect(isPhone(text)).toBe(fits);
});

test.each([
  ['info@voorbeeld.nl', true],
  ['voor.naam+school@swv-regio.voorbeeld.nl', true],
  ['info@voorbeeld', false],
  ['info voorbeeld.nl', false],
  ['@voorbeeld.nl', false],
  ['info@@voorbeeld.nl', false],
])('e-mail "%s": %s', (text, fits) => {
  expect(isEmail(text)).toBe(fits);
});

test.each([
  ['https://voorbeeld.nl', true],
  ['https://www.voorbeeld.nl/a/b?c=d#e', true],
  ['http://voorbeeld.nl', false],
  ['https://voorbeeld', false],
  ['https://voor beeld.nl', false],
  ['voorbeeld.nl', false],
])('web address "%s": %s', (text, fits) => {
  expect(isWebAddress(text)).toBe(fits);
});
