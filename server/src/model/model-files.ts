import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { modelFigureSchema, type ModelReply } from '@tanggap/shared/rules/api-model';
import { z } from 'zod';

/** What of the model page stands in files that ship with the product. */
export type ShippedModel = Pick<ModelReply, 'modelVersion' | 'models' | 'figures'>;

const aboutSchema = z.object({
  version: z.number(),
  about: z.object({
    data: z.string().default(''),
    licence: z.string().default(''),
    method: z.string().default(''),
  }),
});
const figuresSchema = z.object({ figures: z.array(modelFigureSchema) });
const versionLength = 12;

/** Reads the model files and the figures of the model card as they lie beside the code, in sources and in the build. */
export function readShippedModel(
  folder = new URL('../score/models/', import.meta.url),
  figures = new URL('../../../docs/model-figures.json', import.meta.url),
): ShippedModel {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];
  const read = names.flatMap((name) => modelIn(name, readFileSync(new URL(name, folder))));
  const all = createHash('sha256').update(read.map(({ sha256 }) => sha256).join());
  return {
    modelVersion: all.digest('hex').slice(0, versionLength),
    models: read,
    figures: figuresIn(figures),
  };
}

function modelIn(name: string, bytes: Buffer): ShippedModel['models'] {
  const parsed = aboutSchema.safeParse(JSON.parse(bytes.toString('utf8')));
  if (!parsed.success) return [];
  const { version, about } = parsed.data;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return [{ name: name.replace(/\.json$/, ''), version, ...about, sha256 }];
}

function figuresIn(file: URL): ShippedModel['figures'] {
  if (!existsSync(file)) return [];
  return figuresSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).figures;
}
