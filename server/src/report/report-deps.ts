import type { BreachesReply, MeasureQuery, ResponseTimes } from '@tanggap/shared/api-measure';
import type { Effect } from '@tanggap/shared/api-search';
import type { DeskProfile } from '@tanggap/shared/desk-profile';
import type { WorkCalendar } from '@tanggap/shared/work-calendar';
import type { Role } from '@tanggap/shared/vocabulary';
import type { Publisher } from '../publish/publisher.js';
import type { Store } from '../store/store.js';

/** Sends a message with a link to destinations. Neither carries anything of a person; rejects where none could be reached. */
export type Deliver = (destinationIds: string[], message: string, link: string) => Promise<void>;

/** What reports are made of: ports, and the figures that other use cases own. */
export interface ReportDeps {
  store: Pick<
    Store,
    | 'audit'
    | 'evidence'
    | 'facts'
    | 'handOffs'
    | 'issues'
    | 'measure'
    | 'programs'
    | 'reports'
    | 'responses'
    | 'search'
    | 'settings'
    | 'stories'
    | 'users'
  >;
  publisher: Pick<Publisher, 'recordChanged'>;
  desk: DeskProfile;
  responseTimes(query: MeasureQuery): Promise<ResponseTimes>;
  breaches(): Promise<BreachesReply>;
  /** Null where the response is not out. */
  effectOf(responseId: string, hours: number): Promise<Effect | null>;
  calendar(): Promise<WorkCalendar>;
  isWorkingDay(day: string, calendar: WorkCalendar): boolean;
  deliver: Deliver;
  /** Where people open the product, without a slash at the end. */
  productOrigin(): string;
  /** ISO moment in UTC. */
  now(): string;
}

/** Who asks. */
export interface Reporter {
  id: string;
  name: string;
  role: Role;
}
