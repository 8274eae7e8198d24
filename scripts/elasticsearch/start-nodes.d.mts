export interface RunningNode {
  /** `http://127.0.0.1:port`; the same before and after a restart. */
  readonly url: string;
  /** Process id, null while it does not run. */
  readonly pid: number | null;
  /** Sends the signal (SIGKILL by default) and resolves when the process is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same data and port; resolves when it has joined the cluster. */
  start(): Promise<void>;
}

export interface RunningNodes {
  readonly nodes: RunningNode[];
  /** What the client takes as `auth`; null without security. */
  readonly auth: { username: string; password: string } | null;
  /** Stops every node and removes its data. */
  stop(): Promise<void>;
}

/** Why a test of the real thing must be skipped here; null when it can run without fetching anything. */
export function whyNoElasticsearch(): string | null;

/**
 * Starts one or three empty nodes (11 to 90 s); `port` 0, the default, takes free ports. They spare what only a
 * long run gains from, unless `isMeasured`.
 */
export function startNodes(options: {
  name: string;
  nodes?: 1 | 3;
  secured?: boolean;
  port?: number;
  isMeasured?: boolean;
}): Promise<RunningNodes>;
