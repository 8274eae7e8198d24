import type { ReportSection } from '@tanggap/shared/report';
import { adviceSection } from '../advice-section.js';
import { clocksSection } from '../clocks-section.js';
import { effectSection } from '../effect-section.js';
import { section } from '../parts.js';
import { sourcesSection } from '../sources.js';
import type { DayFacts } from './day-facts.js';
import { methodSection, summarySection, topicsSection, volumeSection } from './overview-sections.js';
import { answersSection, complaintsSection, pressSection, questionsSection } from './work-sections.js';

/** The daily report in its order; every section stands, an empty one says so. */
export function dailySections(facts: DayFacts): ReportSection[] {
  return [
    methodSection(facts),
    summarySection(facts),
    topicsSection(facts),
    volumeSection(facts),
    answersSection(facts),
    complaintsSection(facts),
    questionsSection(facts),
    pressSection(facts),
    clocksSection(facts.times),
    effectSection(facts.effects),
    adviceSection(facts),
    sourcesSection(facts.sources, facts.zone),
    section('note', 'Catatan penyelia', {}),
  ];
}
