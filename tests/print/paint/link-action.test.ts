import { describe, expect, it } from 'vitest';
import { linkAction } from '../../../src/print/paint/link-action.ts';

const actionOf = (href: string) => JSON.parse(JSON.stringify(linkAction(href)));

describe('what following a link does', () => {
  it.each([
    ['https://exemple.fr/été', { S: 'URI', URI: 'https://exemple.fr/%C3%A9t%C3%A9' }],
    ['https://exemple.fr/a.pdf', { S: 'URI', URI: 'https://exemple.fr/a.pdf' }],
    ['#bas', { S: 'GoTo', D: 'id-bas' }],
    ['#', { S: 'GoTo', D: 'top' }],
    ['../003/bulletin-003.pdf', { S: 'GoToR', F: '../003/bulletin-003.pdf', D: [0, 'Fit'] }],
    ['../003/bulletin-003.pdf#les-salaires', { S: 'GoToR', F: '../003/bulletin-003.pdf', D: 'id-les-salaires' }],
    ['accord.pdf#page=3', { S: 'GoToR', F: 'accord.pdf', D: [2, 'Fit'] }],
    ['un%20accord.pdf', { S: 'GoToR', F: 'un accord.pdf', D: [0, 'Fit'] }],
    ['sign%C3%A9.pdf', { S: 'URI', URI: 'sign%C3%A9.pdf' }],
    ['effectifs.csv', { S: 'URI', URI: 'effectifs.csv' }],
    ['../index.html', { S: 'URI', URI: '../index.html' }],
  ])('%s', (href, action) => {
    expect(actionOf(href)).toEqual(action);
  });
});
