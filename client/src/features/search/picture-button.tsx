import { useRef, useState, type RefObject } from 'react';
import { Button } from '../../components/button.js';
import { IconPhoto } from '../../components/icons.js';
import { stretchLabel } from '../../components/timeline/bar-words.js';
import { chartMarkup, type PictureNotes } from '../../components/timeline/picture.js';
import { pngOf, saveFile } from '../../components/timeline/picture-file.js';
import { chartData, tallestOf, ticksFor } from '../../components/timeline/series.js';
import { placeOf } from '../../components/timeline/places.js';
import { peakOf } from '../../components/timeline/peak.js';
import { axisWidth } from '../../components/timeline/sizes.js';
import { useToast } from '../../components/toast/toast.js';
import { useFormat } from '../../lib/format.js';
import { search } from '../../lib/search-api.js';
import { useSearchWords } from '../../lib/search-words.js';
import type { SearchDesk } from './use-search-desk.js';

export interface PictureButtonProps {
  desk: SearchDesk;
  /** The drawn chart; empty while its table is shown. */
  figure: RefObject<HTMLElement | null>;
  title: string;
}

/** Saves the chart as a picture. The server writes down that it was taken, and nothing is saved where it cannot. */
export function PictureButton({ desk, figure, title }: PictureButtonProps) {
  const words = useSearchWords();
  const toast = useToast();
  const isRunning = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const notesOf = usePictureNotes(desk, title);
  const take = async () => {
    if (isRunning.current || !figure.current) return;
    isRunning.current = true;
    setBusy(true);
    try {
      const drawn = chartMarkup(figure.current, notesOf(figure.current), { left: axisWidth, right: 0 });
      const blob = await pngOf(drawn);
      await search.logPicture({ name: title, address: window.location.pathname + window.location.search });
      saveFile(blob, `tanggap-${desk.params.from?.slice(0, 10) ?? ''}.png`);
      toast({ text: words.pictureSaved });
    } catch {
      // Some browsers refuse to draw an SVG on a canvas, and an export that cannot be logged is not made.
      toast({ kind: 'refused', text: words.pictureFailed });
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };
  const isEmpty = desk.page?.totals.mentions === 0;
  if (desk.address.view !== 'chart' || !desk.timeline.data || isEmpty) return null;
  return (
    <Button icon={IconPhoto} disabled={isBusy} title={words.picture} onClick={() => void take()}>
      PNG
    </Button>
  );
}

function usePictureNotes(desk: SearchDesk, title: string): (figure: HTMLElement) => PictureNotes {
  const words = useSearchWords();
  const format = useFormat();
  return (figure) => {
    const view = desk.timeline.data;
    const buckets = view?.buckets ?? [];
    const top = ticksFor(tallestOf(chartData(buckets, desk.address.split, String))).at(-1) ?? 1;
    const mentions = buckets.reduce((sum, bucket) => sum + bucket.mentions, 0);
    return {
      title: [title, desk.address.q].filter(Boolean).join(' · '),
      subtitle: words.pictureFrom(
        view ? stretchLabel([view.from, view.to], format) : '',
        desk.zone,
        format.number(mentions),
        format.full(Date.now()),
      ),
      legend: [...figure.querySelectorAll('[data-part]')].map((part) => ({
        label: part.textContent.trim(),
        fill: part.querySelector('rect')?.getAttribute('fill') ?? 'none',
      })),
      letters: (desk.spikes.data?.spikes ?? []).flatMap((spike) => {
        const peak = view ? peakOf(view, spike) : null;
        return peak
          ? [{ letter: spike.letter, x: (peak.index + 0.5) / buckets.length, top: peak.mentions / top }]
          : [];
      }),
      marks: (view?.marks ?? []).map((mark) => ({
        label: mark.id,
        x: placeOf(buckets, mark.at),
        isHandOver: mark.kind === 'handed-over',
      })),
    };
  };
}
