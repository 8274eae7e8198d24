import type { ResponseTimes, StageFigure } from '@tanggap/shared/api-measure';
import { fewCases } from '@tanggap/shared/metrics';
import type { ReportSection } from '@tanggap/shared/report';
import { counted, linked, plain, section, stagePath, table, type Traced } from './parts.js';
import { duration, percent, stageWords } from './words.js';

const modes = {
  always: 'Waktu dihitung sepanjang hari.',
  office: 'Waktu dihitung pada jam kerja.',
  shift: 'Waktu dihitung pada jam yang dijaga.',
} as const;

/** Response times as the page shows them: open stories count, few cases get no percentile. */
export function clocksSection(times: ResponseTimes): ReportSection {
  const shown = times.stages.filter(({ finished, open }) => finished + open > 0);
  const titles = ['Tahap', '#Selesai', '#Terbuka', '#Median', '#p90', '#Target', '#Dalam target'];
  const gaps =
    times.calendarGaps.length === 0
      ? []
      : [`Hari libur tahun ${times.calendarGaps.join(', ')} belum dimasukkan ke kalender.`];
  const note = [
    '* p90 melewati target. Yang masih terbuka ikut dihitung; ≥ berarti nilai itu masih akan bertambah.',
    `Kurang dari ${fewCases} kasus: tanpa median dan p90.`,
    modes[times.mode],
    ...gaps,
  ].join(' ');
  return section('clocks', 'Waktu tanggap', {
    paragraphs: shown.length === 0 ? [[plain('Tidak ada tahap yang dimulai pada rentang ini.')]] : [],
    table: table(
      titles,
      shown.map((stage) => rowOf(stage, times)),
      note,
    ),
  });
}

function rowOf(stage: StageFigure, range: ResponseTimes): Traced[] {
  const { medianMs, p90Ms, isMedianLowerBound, isP90LowerBound, targetMs, withinTarget } = stage;
  const isOver = p90Ms !== null && targetMs !== null && p90Ms > targetMs;
  return [
    linked(stageWords[stage.stage], stagePath(stage.stage, range)),
    counted(stage.finished, '', stagePath(stage.stage, range, 'finished')),
    counted(stage.open, '', stagePath(stage.stage, range, 'open')),
    plain(valueOf(medianMs, isMedianLowerBound)),
    plain(valueOf(p90Ms, isP90LowerBound)),
    plain(targetMs === null ? '–' : `${duration(targetMs)}${isOver ? ' *' : ''}`),
    plain(withinTarget === null ? '–' : percent(withinTarget)),
  ];
}

function valueOf(ms: number | null, isLowerBound: boolean): string {
  if (ms === null) return '–';
  return `${isLowerBound ? '≥ ' : ''}${duration(ms)}`;
}
