import type { AnswerExit } from '../vocabulary.js';
import { contactLine, paragraphs, running, type Material } from './material.js';
import { sentencesIn } from './sentences.js';

/** `Pesan itu menyebut bahwa …`, `Beredar klaim: …`: what stands before the thing that is claimed. */
const reporting =
  /^[^.!?]{0,120}?(?:\b(?:menyebut(?:kan)?|menyatakan|mengatakan|mengklaim|menuding|menuduh|menulis|mengabarkan|disebut(?:kan)?)(?:\s(?:bahwa|jika|kalau))?[\s:,]+|\bbahwa\s|\b(?:klaim|kabar|narasi|pesan)(?:\s\p{L}+)?\s?:\s?)/iu;
const tooShort = 12;

/** Lower case where the first word is not a name that is written in capitals. */
function lowered(text: string): string {
  const word = /^\p{L}+/u.exec(text)?.[0] ?? '';
  return word.length > 1 && word === word.toUpperCase()
    ? text
    : text.charAt(0).toLocaleLowerCase('id') + text.slice(1);
}

/** The claim as a question, which neither affirms it nor hands on its address. */
export function questionOf(claim: string): string {
  const [sentence] = sentencesIn(claim);
  const plain = (sentence?.text ?? '').replace(/["“”]/gu, '').replace(/[.!?…]+$/u, '');
  const bare = plain.replace(reporting, '');
  const asked = bare.length < tooShort ? plain : bare;
  if (asked.trim() === '') return 'Apa penjelasan resminya?';
  return bare === plain ? `Benarkah ${lowered(asked)}?` : `Benarkah ${asked}?`;
}

const whyQuestions: Record<AnswerExit, string> = {
  'false-claim': 'Mengapa klaim itu keliru?',
  misleading: 'Apa yang membuat klaim itu menyesatkan?',
  scam: 'Apa tanda bahwa itu penipuan?',
  hate: 'Mengapa pernyataan seperti itu tidak dapat dibenarkan?',
  unproven: 'Mengapa klaim itu belum dapat dipastikan?',
  accurate: 'Apa penjelasannya?',
};

function entry(question: string, answer: string): string {
  return answer.trim() === '' ? '' : `T: ${question}\nJ: ${answer}`;
}

export function questionsText(material: Material): string {
  const { claim, fact, warning, why, close, exit, pageUrl } = material;
  return paragraphs(
    entry(questionOf(claim), running(fact, warning)),
    entry(exit === null ? 'Apa penjelasannya?' : whyQuestions[exit], why),
    entry('Apa yang dapat saya lakukan?', running(close, contactLine(material))),
    entry('Di mana penjelasan lengkap dan buktinya?', pageUrl),
  );
}
