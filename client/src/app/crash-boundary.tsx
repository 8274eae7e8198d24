import { Component, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import { Empty } from '../components/query-state.js';
import { currentText } from '../lib/text.js';

interface CrashBoundaryProps {
  children: ReactNode;
  /** Another value forgets the crash: the page changed. */
  resetKey: string;
}

/** Keeps a crash inside its page, so that sidebar, connection and keys live on. */
export class CrashBoundary extends Component<CrashBoundaryProps, { hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override componentDidUpdate(before: CrashBoundaryProps): void {
    if (this.state.hasCrashed && before.resetKey !== this.props.resetKey)
      this.setState({ hasCrashed: false });
  }

  override render() {
    if (!this.state.hasCrashed) return this.props.children;
    const t = currentText();
    return (
      <Empty
        title={t.shell.crashed}
        actions={<Button onClick={() => location.reload()}>{t.shell.reload}</Button>}
      >
        {t.shell.crashedHint}
      </Empty>
    );
  }
}
