import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readNotes } from '../../scripts/catalog-sync/dated-notes.js';
import { openDeclarations } from '../../scripts/catalog-sync/declarations.js';
import { loadCatalog } from '../../src/catalog/load-catalog.js';

const installed = (path: string): string => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));
const catalog = loadCatalog();

describe('the SDKs that are installed here', () => {
  it.each([
    ['anthropic-api', '@anthropic-ai/sdk/resources/messages/messages.d.ts', 'Model', 20],
    ['openai-api', 'openai/resources/shared.d.ts', 'ChatModel', 60],
    ['openai-api', 'openai/resources/shared.d.ts', 'ResponsesModel', 80],
    ['openai-api', 'openai/resources/images.d.ts', 'ImageModel', 5],
    ['openai-api', 'openai/resources/audio/audio.d.ts', 'AudioModel', 3],
    ['openai-api', 'openai/resources/audio/speech.d.ts', 'SpeechModel', 3],
    ['openai-api', 'openai/resources/embeddings.d.ts', 'EmbeddingModel', 3],
    ['openai-api', 'openai/resources/moderations.d.ts', 'ModerationModel', 3],
  ])('have every name of %s %s#%s in the catalog', (surface, file, symbol, least) => {
    const values = openDeclarations(installed(file)).typeOf(symbol)?.values ?? [];
    expect(values.length).toBeGreaterThanOrEqual(least);
    expect(values.filter((id) => catalog.find(surface, id) === null)).toEqual([]);
  });

  it('date the end of a model as the catalog does', () => {
    const entries = openDeclarations(installed('@anthropic-ai/sdk/resources/messages/messages.js')).entries('DEPRECATED_MODELS');
    expect(entries?.get('claude-sonnet-4-5-20250929')).toBe('November 30th, 2026');
    expect(catalog.find('anthropic-api', 'claude-sonnet-4-5-20250929')?.retiresOn).toBe('2026-11-30');
  });

  it('still name nobody whom the catalog forgot, and the catalog names many whom they deleted', () => {
    const model = openDeclarations(installed('@anthropic-ai/sdk/resources/messages/messages.d.ts')).typeOf('Model');
    const deleted = catalog.rows.filter((row) => row.surface === 'anthropic-api' && !model?.values.includes(row.id));
    expect(deleted.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['claude-2.1', 'claude-3-opus-20240229', 'claude-opus-4-1-20250805']),
    );
    expect(readNotes(model?.comment ?? '').days.size).toBe(0);
  });
});
