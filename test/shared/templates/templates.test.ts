import { describe, expect, test } from '@jest/globals';
import { lint } from '@tanggap/shared/lint/lint';
import { responseContentSchema, type ResponseContent } from '@tanggap/shared/response';
import { emptyContent, placePattern } from '@tanggap/shared/response-rules';
import { fillTemplate, templates, type Template } from '@tanggap/shared/templates/templates';
import { answerExits, purposes } from '@tanggap/shared/vocabulary';
import { aContext } from '../answer-parts.js';

const words = { programName: 'Bantuan Tunai', agency: 'Dinas Sosial', host: 'sosial.contoh.go.id' };
const begun = (template: Template, given = words): ResponseContent => ({
  ...emptyContent,
  ...fillTemplate(template, given),
  templateId: template.id,
});
const placesIn = (content: ResponseContent) =>
  [content.headline, content.contact, ...Object.values(content.blocks)].flatMap(
    (text) => text.match(placePattern) ?? [],
  );

describe('templates', () => {
  test('there is one for every exit that can be answered and every purpose', () => {
    expect(new Set(templates.map(({ exit }) => exit))).toEqual(new Set(answerExits));
    expect(new Set(templates.map(({ purpose }) => purpose))).toEqual(new Set(purposes));
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  });

  test.each(templates.map((template) => [template.id, template] as const))(
    '%s begins a valid draft',
    (_id, template) => {
      const content = begun(template);

      expect(responseContentSchema.safeParse(content).error).toBeUndefined();
      expect(content).toMatchObject({ exit: template.exit, purpose: template.purpose });
    },
  );

  test.each(templates.map((template) => [template.id, template] as const))(
    '%s is held back by its places and by nothing else of ours',
    (_id, template) => {
      const { findings, isBlocked } = lint(begun(template), aContext({ claim: '' }));
      const ours = findings.filter(({ severity }) => severity === 'block').map(({ rule }) => rule);

      expect(isBlocked).toBe(true);
      // Evidence is what its writer brings.
      expect(new Set(ours)).toEqual(
        new Set(['unfilled-place', ...ours.filter((rule) => rule === 'no-evidence')]),
      );
    },
  );

  test('what is known is put in wherever it stands, the rest stays', () => {
    const [template] = templates;

    const content = begun(template!);

    expect(content.headline).toBe(
      'Bantuan Tunai tidak dibuka lewat tautan pesan; cek di sosial.contoh.go.id',
    );
    expect(placesIn(content)).toContain('[nomor pengaduan]');
    expect(placesIn(content)).not.toContain('[nama program]');
  });

  test('When a word is unknown, then its place stays to be filled', () => {
    expect(placesIn(begun(templates[0]!, { ...words, host: '' }))).toContain('[laman resmi]');
  });

  test('filling one leaves the template itself as it was', () => {
    const before = structuredClone(templates);

    templates.forEach((template) => begun(template));

    expect(templates).toEqual(before);
  });

  test('none calls anything by the word of a verdict', () => {
    expect(JSON.stringify(templates)).not.toMatch(/hoaks|hoax/i);
  });
});
