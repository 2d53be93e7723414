import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/** Where one thread takes values from another one by one, so that only one is copied at a time. */
export interface Feed {
  readonly port: MessagePort;
  /** How many were sent, in a cell that both threads see. */
  readonly sent: Int32Array<SharedArrayBuffer>;
}

/** Gives the values to whoever takes from the feed; its port must be transferred to the other thread. */
export function openFeed(values: readonly unknown[]): { readonly feed: Feed; close(): void } {
  const { port1, port2 } = new MessageChannel();
  const sent = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  port1.on('message', (place: number) => {
    port1.postMessage(values[place]);
    Atomics.add(sent, 0, 1);
    Atomics.notify(sent, 0);
  });
  return { feed: { port: port2, sent }, close: () => port1.close() };
}

/** The first `count` values, each when it is asked for: until it has come, the thread waits. */
export function* takeFromFeed<Value>({ port, sent }: Feed, count: number): Generator<Value> {
  for (let place = 0; place < count; place += 1) {
    port.postMessage(place);
    Atomics.wait(sent, 0, place);
    const received = receiveMessageOnPort(port);
    if (received === undefined) throw new Error('Nothing was sent');
    yield received.message as Value;
  }
}
