import type { PreviewState } from '../protocol.ts';

/** Shows what the server says. */
new EventSource('/_preview/events').addEventListener('message', ({ data }: MessageEvent<string>) => {
  const state = JSON.parse(data) as PreviewState;
  document.title = `${state.number ?? ''}`;
});
