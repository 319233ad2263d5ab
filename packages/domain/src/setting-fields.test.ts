import { Settings } from '@civicconnect/contract';
import { expect, it } from 'vitest';
import { settingFields, settingsPatch, withSettings } from './setting-fields.ts';

const whole = { ...Settings.parse({}), organization: { name: { uz: 'A' }, region: null } };

it('takes settings apart and puts them together again', () => {
  const fields = settingFields(whole);
  expect(fields).toMatchObject({
    'timers.heldSeconds': 172_800,
    'deadlines.resolution.proposal': { months: 1 },
    'organization.name': { uz: 'A' },
    'portal.address': null,
    pickOn: 'open',
  });
  expect(settingsPatch(fields)).toEqual(whole);
});

it('changes what is named: groups are gone into, values are whole', () => {
  const patch = settingsPatch({
    'deadlines.resolution.proposal': { days: 20 },
    'deadlines.firstReplySeconds': 3600,
    'organization.name': { uz: 'B', ru: 'Б' },
  });
  expect(patch).toEqual({
    deadlines: { resolution: { proposal: { days: 20 } }, firstReplySeconds: 3600 },
    organization: { name: { uz: 'B', ru: 'Б' } },
  });
  expect(withSettings(whole, patch)).toEqual({
    ...whole,
    deadlines: {
      firstReplySeconds: 3600,
      resolution: { ...whole.deadlines.resolution, proposal: { days: 20 } },
    },
    organization: { name: { uz: 'B', ru: 'Б' }, region: null },
  });
  expect(withSettings(whole, { pickOn: undefined })).toEqual(whole);
});
