import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '../../server/src/store/store.js';
import { auditContract } from './audit.contract.js';
import { deskContract } from './desk.contract.js';
import { evidenceContract } from './evidence.contract.js';
import { factChecksContract } from './fact-checks.contract.js';
import { factsContract } from './facts.contract.js';
import { handOffsContract } from './hand-offs.contract.js';
import { inboxContract } from './inbox.contract.js';
import { issuesContract } from './issues.contract.js';
import { measureContract } from './measure.contract.js';
import { mentionsContract } from './mentions.contract.js';
import { mentionSearchContract } from './mention-search.contract.js';
import { moveContract } from './moves.contract.js';
import { narrativesContract } from './narratives.contract.js';
import { peopleContract } from './people.contract.js';
import { publishedResponsesContract } from './published-responses.contract.js';
import { queueContract } from './queue.contract.js';
import { recordsContract } from './records.contract.js';
import { responseListsContract } from './response-lists.contract.js';
import { responseStepsContract } from './response-steps.contract.js';
import { responsesContract } from './responses.contract.js';
import { searchContract } from './search.contract.js';
import { sourcesContract } from './sources.contract.js';
import { storiesContract } from './stories.contract.js';

export interface OpenStore {
  store: Store;
  destroy(): Promise<void>;
}

/** Gives the store of the running test; sections of the contract ask for it inside each test. */
export type CurrentStore = () => Store;

/** The whole promise of `server/src/store/store.ts`. Every adapter passes it; searching compares lower-case words. */
export function storeContract(name: string, open: () => Promise<OpenStore>): void {
  describe(`${name} keeps the promise of the store`, () => {
    let opened: OpenStore;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.destroy());
    const current: CurrentStore = () => opened.store;

    test('An open store answers a ping', async () => {
      await expect(current().ping()).resolves.toBeUndefined();
    });

    test('When the store is closed, then calls are refused with engine-down', async () => {
      await current().close();

      await expect(current().inbox.size()).rejects.toMatchObject({ code: 'engine-down' });
    });

    describe('inbox', () => inboxContract(current));
    describe('mentions', () => mentionsContract(current));
    describe('stories', () => storiesContract(current));
    describe('queue', () => queueContract(current));
    describe('search', () => searchContract(current));
    describe('search of mentions', () => mentionSearchContract(current));
    describe('desk', () => deskContract(current));
    describe('merge and split', () => moveContract(current));
    describe('sources', () => sourcesContract(current));
    describe('programs, fact-checks and people', () => peopleContract(current));
    describe('library of fact-checks', () => factChecksContract(current));
    describe('evidence', () => evidenceContract(current));
    describe('facts', () => factsContract(current));
    describe('responses', () => responsesContract(current));
    describe('responses and their case', () => responseStepsContract(current));
    describe('published responses', () => publishedResponsesContract(current));
    describe('lists of responses', () => responseListsContract(current));
    describe('narratives', () => narrativesContract(current));
    describe('hand-offs', () => handOffsContract(current));
    describe('issues', () => issuesContract(current));
    describe('clocks, acts and decisions', () => measureContract(current));
    describe('records and settings', () => recordsContract(current));
    describe('audit', () => auditContract(current));
  });
}
