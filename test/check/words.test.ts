import { expect, test } from 'vitest';
import { ageFault, monthsBetween } from '../../src/check/age.ts';
import { dialled, phonesIn } from '../../src/check/phone-numbers.ts';
import { plainLanguage } from '../../src/check/plain-language.ts';
import { sentencesIn, wordsIn } from '../../src/check/sentences.ts';

test.each([
  ['2025-11-23', '2026-11-23', 12],
  ['2025-11-24', '2026-11-23', 11],
  ['2025-11-22', '2026-11-23', 12],
  ['2025-12-31', '2026-01-01', 0],
  ['2025-12-01', '2026-01-01', 1],
  ['2026-01-31', '2026-03-01', 1],
  ['2026-01-31', '2026-03-31', 2],
  ['2024-02-29', '2026-02-28', 23],
  ['2026-11-23', '2026-11-23', 0],
])('from %s to %s are %i whole months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});

test.each([
  ['2026-11-23', null],
  ['2025-11-24', null],
  ['2025-11-23', { message: 'Dit is 12 maanden geleden nagekeken, op "2025-11-23".', severity: 'warning' }],
  ['2025-05-24', { message: 'Dit is 17 maanden geleden nagekeken, op "2025-05-24".', severity: 'warning' }],
  ['2025-05-23', { message: 'Dit is 18 maanden geleden nagekeken, op "2025-05-23".', severity: 'error' }],
  [
    '2026-11-24',
    {
      message: '"2026-11-24" moet nog komen.',
      expected: 'een dag tot en met vandaag, 2026-11-23',
      needs: 'day/2026-11-24',
    },
  ],
  [
    '2026-02-30',
    { message: 'De dag "2026-02-30" bestaat niet.', expected: 'een dag die bestaat, als 2026-11-23' },
  ],
])('read on %s, seen from 23 November 2026', (day, fault) => {
  const expected = 'korter dan 12 maanden geleden; lees de bronnen opnieuw';
  expect(ageFault(day, '2026-11-23')).toEqual(fault && { expected, ...fault });
});

test.each<readonly [text: string, sentences: readonly string[]]>([
  ['', []],
  ['  ', []],
  ['Een zin', ['Een zin']],
  ['Een zin. Nog een.', ['Een zin.', 'Nog een.']],
  ['Een zin!  Nog een? Ja.', ['Een zin!', 'Nog een?', 'Ja.']],
  ['Wat nu?! Dit.', ['Wat nu?!', 'Dit.']],
  ['Zeg "ja." En dan (nee.) Zo.', ['Zeg "ja."', 'En dan (nee.)', 'Zo.']],
  ['Om 8.00 uur. Zie a.nl.', ['Om 8.00 uur.', 'Zie a.nl.']],
  ['Vraag o.a. om hulp. Klaar.', ['Vraag o.a. om hulp.', 'Klaar.']],
  ['Bel dhr. Jansen. Klaar.', ['Bel dhr. Jansen.', 'Klaar.']],
  ['Bel Dhr. Jansen. Klaar.', ['Bel Dhr. Jansen.', 'Klaar.']],
  ['Bel odhr. Jansen.', ['Bel odhr.', 'Jansen.']],
  ['Kies optie a. Klaar.', ['Kies optie a.', 'Klaar.']],
])('the sentences of %j', (text, sentences) => {
  expect(sentencesIn(text, ['dhr'])).toEqual(sentences);
});

test.each<readonly [sentence: string, words: readonly string[]]>([
  ['Bel  de school.', ['Bel', 'de', 'school.']],
  ['Een - twee & 3.', ['Een', 'twee', '3.']],
  ['', []],
])('the words of %j', (sentence, words) => {
  expect(wordsIn(sentence)).toEqual(words);
});

test.each<readonly [text: string, phones: readonly string[]]>([
  ['Bel 112 of 0800-2000.', ['112', '0800-2000']],
  ['Bel 088-605 01 01, of +31 10 123 45 67!', ['088-605 01 01', '+31 10 123 45 67']],
  ['Artikel 112a, 1.112 en 2026-112', []],
  ['In 2026 waren er 14.', []],
  ['(113)', ['113']],
  ['a112 112b x-112 112-x', []],
])('the numbers to call in %j', (text, phones) => {
  expect(phonesIn(text)).toEqual(phones);
});

test('a number is dialled without spaces and hyphens', () => {
  expect(dialled('088-605 01 01')).toBe('0886050101');
  expect(dialled('+31 10-1')).toBe('+31101');
});

const language = plainLanguage({
  plainer: { indien: 'als', 'dient te': 'moet' },
  jargon: ['opp', 'c.v.a'],
  lookalikes: ['gezond'],
  sending: ['Stuur', 'Schrijf het bestuur'],
  abbreviations: ['dhr'],
});

test.each<readonly [text: string, words: readonly (readonly [word: string, plainer: string])[]]>([
  [
    'Indien dat dient te gaan, indien.',
    [
      ['Indien', 'als'],
      ['dient te', 'moet'],
      ['indien', 'als'],
    ],
  ],
  ['Indienen en bindien.', []],
  ['2indien', []],
])('the official words in %j', (text, words) => {
  expect(language.officialWordsIn(text)).toEqual(words.map(([word, plainer]) => ({ word, plainer })));
});

test.each<readonly [text: string, words: readonly string[]]>([
  ['Het opp en het Opp en het OPP.', ['opp', 'Opp', 'OPP']],
  ['De koppen, een cxvxa en een c.v.a hier.', ['c.v.a']],
  ['Een TLV, 1234 AB en A.', ['TLV']],
  ['12 AB', ['AB']],
])('the hard words in %j', (text, words) => {
  expect(language.hardWordsIn(text)).toEqual(words);
});

test.each([
  ['Stuur een brief.', 'Stuur'],
  ['Bel eerst. Stuur dan een brief.', 'Stuur'],
  ['Schrijf het bestuur nu.', 'Schrijf het bestuur'],
  ['Schrijf het bestuursverslag.', null],
  ['Vraag wie u een brief kan Stuur noemen.', null],
  ['Stuurt u een brief.', null],
])('what %j says to send', (text, words) => {
  expect(language.sendingIn(text)).toBe(words);
});

test.each([
  ['Er wordt snel een plan gemaakt.', 'wordt snel een plan gemaakt'],
  ['Wat gemaakt is of gemaakt wordt.', 'gemaakt is of gemaakt wordt'],
  ['Het plan werd besproken.', 'werd besproken'],
  ['De plannen worden aangemeld.', 'worden aangemeld'],
  ['Dit werd onderzocht.', 'werd onderzocht'],
  ['Dat is overlegd.', null],
  ['De school wordt gezond.', null],
  ['De school wordt groter.', null],
  ['Uw kind wordt gepest.', null],
  ['Wordt een kind gepest?', null],
  ['U wordt gebeld.', null],
  ['Het wordt laat, en er is gebeld.', null],
  ['Zo ja: er wordt gebeld.', 'wordt gebeld'],
  ['Ouders worden gebeld.', null],
  ['Grootouders worden gebeld.', 'worden gebeld'],
])('the passive in %j', (sentence, passive) => {
  expect(language.passiveIn(sentence)).toBe(passive);
});

test('without lists, what needs none is still found', () => {
  const bare = plainLanguage({});
  expect(bare.officialWordsIn('Indien nodig.')).toEqual([]);
  expect(bare.hardWordsIn('Een opp en een TLV.')).toEqual(['TLV']);
  expect(bare.sendingIn('Stuur het.')).toBeNull();
  expect(bare.sentencesIn('Bel dhr. Jansen.')).toEqual(['Bel dhr.', 'Jansen.']);
});
