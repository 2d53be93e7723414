import type { WebSocket } from 'ws';
import type { BackendSocket } from '../../backend/backendTypes.ts';

/** UTF-16 units. */
const longestText = 32_768;

/**
 * The socket with long messages as bytes, which say the same: Chromium turns 4 MB of text into a string for 70 ms before
 * the page hears of it, and bytes for 5.
 */
export function sendLongAsBytes(socket: WebSocket): BackendSocket {
  return {
    addEventListener: socket.addEventListener.bind(socket),
    send: (data: Parameters<WebSocket['send']>[0]) =>
      socket.send(typeof data === 'string' && data.length > longestText ? Buffer.from(data) : data),
  };
}
