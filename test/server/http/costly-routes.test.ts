import { afterEach, describe, expect, test } from '@jest/globals';
import { openDesk, type Desk } from '../../support/desk.js';
import { respondAs } from '../../support/respond-client.js';

describe('routes that fetch pages or take files', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  test('share a limit a minute of their own, which is checked before a file is read', async () => {
    desk = await openDesk({
      change: ({ settings }) => ({ settings: { ...settings, limits: { costly: 2 } } }),
    });
    const story = await desk.receive('Katanya bantuan tunai dihentikan.');
    const officer = respondAs(desk.officer);
    await officer.cite(story, 'https://dinsos.example/jadwal');
    await officer.addFact();

    const attempt = officer.upload(story, new Uint8Array(64));

    await expect(attempt).rejects.toMatchObject({ code: 'too-many-requests' });
    await expect(officer.evidence(story)).resolves.toHaveLength(1);
  });

  test('a stranger’s file is refused before it is read', async () => {
    desk = await openDesk();
    const story = await desk.receive('Katanya bantuan tunai dihentikan.');
    const path = `/api/stories/${story.id}/evidence/file?name=a.png&publisher=Warga&isOwnAgency=false`;

    const { status } = await desk.visitor.ask('POST', path, new Uint8Array(1_024));

    expect(status).toBe(401);
  });
});
