import { useAids } from '../../../../lib/respond-queries.js';
import type { Desk } from '../desk.js';
import { AnswerList } from './answer-list.js';
import { CheckList } from './check-list.js';
import { ClaimPanel } from './claim-panel.js';
import { EvidenceList } from './evidence-list.js';
import { FactBank } from './fact-bank.js';
import { NarrativeList } from './narrative-list.js';

/** What one answers, and everything one may lean on. */
export function SourceSide({ desk }: { desk: Desk }) {
  const aids = useAids(desk.story.id).data;
  return (
    <>
      <ClaimPanel story={desk.story} />
      <EvidenceList desk={desk} />
      <FactBank desk={desk} suggested={aids?.facts ?? []} />
      <NarrativeList desk={desk} suggested={aids?.narratives ?? []} />
      <CheckList checks={aids?.factChecks} />
      <AnswerList answers={aids?.answers} ownId={desk.response.id} />
    </>
  );
}
