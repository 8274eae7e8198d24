import type { Engine } from './engine.js';
import { indicesBehind, layouted, layoutId } from './layout.js';

/** Makes known what the alias holds. */
export async function recordLayout(engine: Engine): Promise<void> {
  await engine.write(async (tx) => {
    const known = await tx.get(layouted, layoutId);
    const indices = await indicesBehind(engine.client, engine.prefix);
    if (known?.indices.join() !== indices.join()) tx.put(layouted, layoutId, { indices });
  });
  await engine.revision();
}
