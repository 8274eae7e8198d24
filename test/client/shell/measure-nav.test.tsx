import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { MeasureNav } from '../../../client/src/app/shell/measure-nav.js';
import { quietDesk } from '../measure/measure-builders.js';
import { openPage } from '../stub-api.js';

describe('the pages of supervising', () => {
  test('the backlog is counted as its own page counts it', async () => {
    openPage(<MeasureNav />, {
      at: '/measure',
      answers: quietDesk({ 'GET /api/backlog': { bands: [], total: 22, oldest: null } }),
    });

    expect(await screen.findByRole('link', { name: 'Tunggakan 22' })).toHaveAttribute(
      'href',
      '/measure/backlog',
    );
  });
});
