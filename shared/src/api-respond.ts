import { z } from 'zod';
import { evidenceSchema } from './evidence.js';
import { factCheckSchema } from './fact-check.js';
import { factDraftSchema, factSchema } from './fact.js';
import { handOffRecordSchema } from './hand-off.js';
import { instant, webAddress } from './mention.js';
import { narrativeDraftSchema, narrativeSchema } from './narrative.js';
import { checklistKeys, shortestEmergencyReason, shortestReturnReason } from './response-rules.js';
import {
  responseContentSchema,
  responseSchema,
  responseSummarySchema,
  responseVersionSchema,
} from './response.js';
import {
  channels,
  handOffKinds,
  handOffStatuses,
  purposes,
  responseFiles,
  responseLists,
} from './vocabulary.js';

const revision = z.number().int().min(0);
const version = z.number().int().min(1);
const reason = z.string().trim().min(10).max(2_000);
const address = webAddress.max(4_000);

/** `GET /api/stories/:id/evidence`; also the reply of every change of it. */
export const evidenceListSchema = z.object({ evidence: z.array(evidenceSchema) });
/** `POST /api/stories/:id/evidence`: fetched through the guard and archived before the reply. */
export const newEvidenceSchema = z.object({
  url: address,
  publisher: z.string().trim().min(2).max(120),
  isOwnAgency: z.boolean(),
  title: z.string().trim().max(200).optional(),
});
export const evidenceFileQuerySchema = z.object({
  name: z.string().trim().min(1).max(200),
  publisher: z.string().trim().min(2).max(120),
  isOwnAgency: z.enum(['true', 'false']).transform((value) => value === 'true'),
  /** The address that the file shows, where there is one. */
  url: address.optional(),
});
export const withdrawBodySchema = z.object({ reason });
/** `GET /api/evidence/:id/text`: read back and verified. */
export const evidenceTextSchema = z.object({
  evidence: evidenceSchema,
  text: z.string(),
  html: z.string().nullable(),
});

export const factQuerySchema = z.object({
  q: z.string().max(400).optional(),
  program: z.string().optional(),
  state: z.enum(['live', 'expiring', 'expired', 'withdrawn']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const factListSchema = z.object({ facts: z.array(factSchema), total: z.number().int() });
/** `POST /api/facts` takes a draft; `PATCH /api/facts/:id` the draft and the version it was written on. */
export const factEditSchema = z.object({ version, draft: factDraftSchema });
export const factDetailSchema = z.object({
  fact: factSchema,
  history: z.array(factSchema),
  usedBy: z.array(z.object({ id: z.string(), title: z.string(), kind: z.enum(['response', 'narrative']) })),
});

export const responseQuerySchema = z.object({
  list: z.enum(responseLists).optional(),
  story: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export const responseListSchema = z.object({ responses: z.array(responseSummarySchema) });
export const responseCountsSchema = z.object({
  lists: z.record(z.enum(responseLists), z.number().int()),
  facts: z.number().int(),
  narratives: z.number().int(),
  factChecks: z.number().int(),
  handOffs: z.number().int(),
});
export type ResponseCounts = z.infer<typeof responseCountsSchema>;

/** `POST /api/stories/:id/responses`; 409 `wrong-state` where an unfinished one exists (`details.responseId`). */
export const newResponseSchema = z.object({
  purpose: z.enum(purposes).default('counter'),
  templateId: z.string().optional(),
});
/** `PATCH /api/responses/:id/draft`: autosave; takes or renews the pen. */
export const saveDraftSchema = z.object({ revision, content: responseContentSchema });
export const versionsSchema = z.object({ versions: z.array(responseVersionSchema) });
/** `POST …/versions`, `…/submit`: cut the text as it stands at `revision`. */
export const cutVersionSchema = z.object({ revision });
export const submitSchema = z.object({ revision, approverId: z.string().optional() });
export const approveSchema = z.object({
  version,
  /** What the approver saw; refused where it differs from the version's own. */
  fingerprint: z.string(),
  checklist: z.array(z.enum(checklistKeys)),
  emergency: z.string().trim().min(shortestEmergencyReason).max(1_000).optional(),
});
export const returnSchema = z.object({
  version,
  reason: z.string().trim().min(shortestReturnReason).max(2_000),
});
export const publishSchema = z.object({
  version,
  channel: z.enum(channels),
  /** Needed for channels with addresses; `page` fills it itself. */
  url: address.optional(),
  at: instant.optional(),
});
export const withdrawPublicationSchema = z.object({ publicationId: z.string(), reason });
/** `POST …/review`: a supervisor's look at an emergency approval afterwards. */
export const reviewEmergencySchema = z.object({ outcome: z.enum(['upheld', 'withdrawn']), note: reason });
/** `POST …/narrative`: an approved response becomes a shared narrative. */
export const promoteSchema = narrativeDraftSchema.omit({ facts: true, programs: true }).extend({ version });
export const responseReplySchema = responseSchema;
export const fileQuerySchema = z.object({
  name: z.enum(responseFiles),
  version: z.coerce.number().int().min(1).optional(),
});
export const referencesSchema = z.object({
  evidence: z.array(evidenceSchema),
  facts: z.array(factSchema),
  narratives: z.array(narrativeSchema),
});

/** `GET /api/stories/:id/aids`: what helps to answer, each with why it is shown. */
export const aidsSchema = z.object({
  facts: z.array(z.object({ fact: factSchema, score: z.number(), shared: z.array(z.string()) })),
  narratives: z.array(
    z.object({ narrative: narrativeSchema, score: z.number(), shared: z.array(z.string()) }),
  ),
  answers: z.array(
    z.object({ response: responseSummarySchema, score: z.number(), shared: z.array(z.string()) }),
  ),
  factChecks: z.array(factCheckSchema.extend({ score: z.number(), level: z.enum(['confident', 'suggest']) })),
});
export type Aids = z.infer<typeof aidsSchema>;

export const narrativeQuerySchema = z.object({
  state: z.enum(['live', 'expired', 'withdrawn']).optional(),
  program: z.string().optional(),
});
export const narrativeListSchema = z.object({ narratives: z.array(narrativeSchema) });
export const narrativeEditSchema = z.object({ version, draft: narrativeDraftSchema });

export const handOffQuerySchema = z.object({
  status: z.enum(handOffStatuses).optional(),
  story: z.string().optional(),
});
export const handOffListSchema = z.object({ handOffs: z.array(handOffRecordSchema) });
/** `POST /api/stories/:id/hand-offs`; the reply holds the prepared pack. */
export const newHandOffSchema = z.object({
  kind: z.enum(handOffKinds),
  to: z.string().trim().min(2).max(120),
  dueAt: instant.optional(),
  note: z.string().trim().max(2_000).default(''),
});
export const moveHandOffSchema = z.object({
  version,
  status: z.enum(handOffStatuses),
  reference: z.string().trim().max(200).optional(),
  note: z.string().trim().max(2_000).default(''),
});
export const factCheckQuerySchema = z.object({
  q: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const factCheckListSchema = z.object({
  factChecks: z.array(factCheckSchema),
  total: z.number().int(),
});
export const closeBodySchema = z.object({ version: revision });
export const factReplySchema = factSchema;
export const deskProfileSchema = z.object({
  agency: z.string(),
  unit: z.string(),
  city: z.string(),
  contact: z.string(),
  site: z.string(),
});
