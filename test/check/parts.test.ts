import { expect, test } from 'vitest';
import { withOrganisationsOf } from '../../src/check/diff/translate.ts';
import { letterTexts } from '../../src/check/letter-texts.ts';
import { commandFor } from '../../src/check/replay.ts';
import { writtenSmallTree } from '../harness/small-tree.ts';

test.each([
  ['stapwijzer advise', {}, null],
  ['stapwijzer advise -a soort=po -a hulp=arts,school', { soort: 'po', hulp: ['arts', 'school'] }, null],
  ["stapwijzer advise -a soort=po --content 'mijn pak'", { soort: 'po' }, 'mijn pak'],
])('to replay: %s', (command, answers, folder) => {
  expect(commandFor(answers, folder)).toBe(command);
});

test('every text of a letter that can have forms, with where it stands', () => {
  const letter = writtenSmallTree().letters.find(({ id }) => id === 'bezwaar');
  if (letter === undefined) throw new Error('There is no letter.');
  expect(letterTexts(letter).map(({ path }) => path.join(' '))).toEqual([
    ...['to', 'copy', 'subject'],
    ...['sentences 0', 'sentences 1', 'sentences 2', 'sentences 3', 'sentences 4'],
    ...['points 0', 'points 1'],
  ]);
});

test('the organisations of another pack are added, and advised to nobody', () => {
  const tree = writtenSmallTree();
  const other = { ...tree, organisations: tree.organisations.map((one) => ({ ...one, name: 'Anders' })) };
  const [loket, ...rest] = tree.organisations;
  if (loket === undefined) throw new Error('There is no loket.');
  const both = withOrganisationsOf({ ...tree, organisations: [loket] }, other).organisations;
  expect(both.map(({ id, name }) => `${id} ${name}`)).toEqual(['loket Loket', 'commissie Anders']);
  expect(both.slice(1)).toEqual(rest.map((one) => ({ ...one, name: 'Anders', recommend: [] })));
});
