import type { PreviewState } from '../protocol.ts';
import { newToken, post, tokenOf } from './connection.ts';

/** What the page knows of its server, and asks of it as the author. */
export interface ServerLink {
  /** The last state that was heard; undefined before the first. */
  state(): PreviewState | undefined;
  /** Takes a state that was heard; a server that was started anew gives another token first. */
  hear(state: PreviewState): Promise<void>;
  /** Asks the server to do something; undefined where it does not. */
  post(address: string, body: object): Promise<Response | undefined>;
}

export function createServerLink(page: Document): ServerLink {
  let token = tokenOf(page);
  let state: PreviewState | undefined;
  return {
    state: () => state,
    async hear(next) {
      const isOtherServer = state !== undefined && state.session !== next.session;
      state = next;
      if (isOtherServer) token = await newToken();
    },
    post: (address, body) => post(address, token, body),
  };
}
