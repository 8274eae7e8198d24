import { useWords } from '../../lib/text.js';
import { model as en } from '../../text/en/model.js';
import { modelFigures as figuresEn } from '../../text/en/model-figures.js';
import { model as id } from '../../text/id/model.js';
import { modelFigures as figuresId } from '../../text/id/model-figures.js';

/** Words of the model page; they travel with it and not with the first screen. */
export const useModelWords = () => useWords({ id, en });

type Words = Readonly<Partial<Record<string, string>>>;

/** Says the figures of the model card and their data in words; what a newer card measures keeps its name. */
export function useFigureWords() {
  const { names, sets }: { names: Words; sets: Words } = useWords({ id: figuresId, en: figuresEn });
  return { name: (name: string) => names[name] ?? name, set: (set: string) => sets[set] ?? set };
}
