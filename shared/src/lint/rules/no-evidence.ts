import { isVerdict } from '../../case-rules.js';
import { countsAsEvidence, sourceIdentity } from '../../evidence-rules.js';
import type { ResponseContent } from '../../response.js';
import { usedCitations } from '../../response-rules.js';
import { coveredSentences, type CoveredSentence } from '../covered-sentences.js';
import { factualBlocks, findingOf, partName, quote } from '../draft-parts.js';
import { datesIn, figuresIn } from '../figures.js';
import type { LintContext, LintFinding, LintRule } from '../lint-types.js';
import { wordsAt } from '../word-runs.js';

/** Sentences that ask, advise or greet claim nothing. */
const advising =
  /^(?:jangan|mohon|harap|cek|periksa|hubungi|laporkan|lapor|waspada\p{L}*|pastikan|abaikan|hapus|simpan|sampaikan|tanyakan|kunjungi|baca|lihat|gunakan|sudah|bila|jika|apabila|kalau|untuk|terima kasih|mari|ayo)(?!\p{L})|\?$/iu;
const shortestAssertion = 4;

type Block = (typeof factualBlocks)[number];

function isAssertion(sentence: CoveredSentence): boolean {
  return !advising.test(sentence.text) && wordsAt(sentence.text).length >= shortestAssertion;
}

/** A program's name may hold a figure, which claims nothing. */
function withoutNames(text: string, { knownNames }: LintContext): string {
  return knownNames
    .map((name) => name.trim())
    .filter((name) => /\d/u.test(name))
    .reduce((current, name) => current.replaceAll(name, ' '), text);
}

function holdsFigure(text: string): boolean {
  return figuresIn(text).length > 0 || datesIn(text).length > 0;
}

function sentenceFinding(part: Block, sentence: CoveredSentence, context: LintContext): LintFinding | null {
  const { text, start, end, isCovered } = sentence;
  const place = partName(part);
  if (isCovered) return null;
  if (holdsFigure(withoutNames(text, context)))
    return findingOf(
      noEvidence,
      'block',
      { part, span: [start, end] },
      {
        id: `Angka atau tanggal di ${place.id} belum menunjuk bukti: ${quote(text)} Sisipkan sitasinya.`,
        en: `A figure or date in ${place.en} points at no evidence: ${quote(text)} Insert its citation.`,
      },
    );
  if (part === 'close' || !isAssertion(sentence)) return null;
  return findingOf(
    noEvidence,
    'warn',
    { part, span: [start, end] },
    {
      id: `Pernyataan di ${place.id} belum menunjuk bukti: ${quote(text)} Sisipkan sitasi atau hapus.`,
      en: `A statement in ${place.en} points at no evidence: ${quote(text)} Cite a source or remove it.`,
    },
  );
}

/** Identity of each cited source that counts, and whether it comes from outside the agency. */
function citedSources(content: ResponseContent, { references }: LintContext): Map<string, boolean> {
  const cited = usedCitations(content);
  const evidence = references.evidence.filter(
    (item) => countsAsEvidence(item) && cited.some(({ kind, id }) => kind === 'evidence' && id === item.id),
  );
  const facts = references.facts.filter(
    (item) => item.archive !== null && cited.some(({ kind, id }) => kind === 'fact' && id === item.id),
  );
  return new Map([
    ...facts.map(({ source }): [string, boolean] => [source.url, false]),
    ...evidence.map((item): [string, boolean] => [sourceIdentity(item), !item.isOwnAgency]),
  ]);
}

/** A verdict on a claim rests on two sources that readers can look up, one not the agency's own (design, rule 4). */
function verdictFindings(content: ResponseContent, context: LintContext): LintFinding[] {
  if (content.exit === null || !isVerdict(content.exit)) return [];
  const sources = citedSources(content, context);
  const place = { part: 'citations' as const, span: null };
  const findings: LintFinding[] = [];
  if (sources.size < 2)
    findings.push(
      findingOf(noEvidence, 'block', place, {
        id: `Putusan ini perlu dua sumber terarsip yang dikutip dalam teks; baru ada ${sources.size}. Kutip sumber lain.`,
        en: `This verdict needs two archived sources cited in the text; there is ${sources.size}. Cite another.`,
      }),
    );
  if (![...sources.values()].includes(true))
    findings.push(
      findingOf(noEvidence, 'block', place, {
        id: 'Perlu satu sumber terarsip di luar instansi yang dikutip dalam teks. Tambahkan sebagai bukti, lalu kutip.',
        en: 'One archived source outside the agency must be cited in the text. Add it as evidence, then cite it.',
      }),
    );
  return findings;
}

/** Figures, dates and statements of ours point at evidence, and a verdict at two sources. */
export const noEvidence: LintRule = {
  name: 'no-evidence',
  principle: 'credibility',
  passed: {
    id: 'Bersitasi: setiap angka dan tanggal menunjuk bukti.',
    en: 'Cited: every figure and date points at evidence.',
  },
  find: (content, context) => [
    ...verdictFindings(content, context),
    ...factualBlocks.flatMap((part) =>
      coveredSentences(content.blocks[part]).flatMap(
        (sentence) => sentenceFinding(part, sentence, context) ?? [],
      ),
    ),
  ],
};
