/** The extension behind the page. */
import type { OverviewRequest, ReportRequest } from '../../protocol/views.js';

interface Api {
  postMessage(message: unknown): void;
}

declare function acquireVsCodeApi(): Api;

/** Listens for the extension's messages and tells it that the page is there. Messages from anywhere else, or of another shape, are dropped. */
export function connect<Message>(read: (data: unknown) => Message | undefined, heard: (message: Message) => void): (request: OverviewRequest | ReportRequest) => void {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data, origin }: MessageEvent<unknown>) => {
    // The editor's own frame posts from the page's origin; no other window has business here.
    if (origin !== window.origin) return;
    const message = read(data);
    if (message !== undefined) heard(message);
  });
  api.postMessage({ kind: 'ready' });
  return (request) => api.postMessage(request);
}
