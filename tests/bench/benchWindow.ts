import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { startBrowserHost } from '../support/browserHost.ts';
import { chromiumArguments, findChromium } from '../support/findChromium.ts';
import {
  type Awaited,
  installProbe,
  type Reaction,
  reactionShown,
  reactionStarts,
  type WindowProbe,
} from './windowProbe.ts';

declare global {
  interface Window {
    readonly windowProbe: WindowProbe;
  }
}

export interface MeasuredReaction extends Reaction {
  /** CPU time of the page's main thread for the action and everything that it set off. */
  readonly mainThreadMs: number;
}

export interface TaskOfPage {
  readonly durationMs: number;
  /** Without the time in which the machine did something else. */
  readonly cpuMs: number;
}

/** Without the display's clock: a frame comes as soon as it can be made, so that work is measured and not its tick. */
const frameArguments = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

function tasksOf(events: readonly TraceEvent[]): TraceEvent[] {
  const main = events.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  return events.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && /RunTask/u.test(name) && pid === main?.pid && tid === main.tid,
  );
}

/** A window of the app in Chromium, joined to the real browser host and driven through its interface. */
export class BenchWindow {
  readonly page: Page;
  readonly session: CDPSession;
  readonly #browser: Browser;

  constructor(page: Page, session: CDPSession, browser: Browser) {
    this.page = page;
    this.session = session;
    this.#browser = browser;
  }

  /** Until nothing happens in the page any more. */
  async quiet(ms = 150): Promise<void> {
    await this.page.evaluate((pause) => window.windowProbe.quiet(pause), ms);
  }

  /** CPU time of the page's main thread so far. */
  async mainThreadMs(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  }

  /** Does something and measures until its effect was painted; `settle` then waits for what it set off. */
  async measure(
    type: 'keydown' | 'click',
    awaited: Awaited,
    act: () => Promise<void>,
    settle: () => Promise<void>,
  ): Promise<MeasuredReaction> {
    const before = await this.mainThreadMs();
    await this.page.evaluate(([event, effect]) => window.windowProbe.arm(event, effect), [type, awaited] as const);
    await act();
    const reaction = await this.page.evaluate(() => window.windowProbe.reaction());
    await settle();
    return { ...reaction, mainThreadMs: (await this.mainThreadMs()) - before };
  }

  /** The longest task of more than 50 ms since it was asked last; 0 when there was none. */
  longestTask(): Promise<number> {
    return this.page.evaluate(() => window.windowProbe.longestTask());
  }

  /** Every task of the page's main thread while something is done. */
  async traceTasks(work: () => Promise<void>): Promise<TaskOfPage[]> {
    return tasksOf(await this.#trace(work)).map(({ dur = 0, tdur = dur }) => ({
      durationMs: dur / 1000,
      cpuMs: tdur / 1000,
    }));
  }

  /**
   * CPU time of the page's main thread for each reaction that is measured meanwhile, in their order: script, style,
   * layout and paint from the input until its effect is painted, whatever else the machine does.
   */
  async traceReactions(work: () => Promise<void>): Promise<number[]> {
    const events = await this.#trace(work);
    const tasks = tasksOf(events);
    const ends = events.filter(({ name }) => name === reactionShown);
    return events
      .filter(({ name }) => name === reactionStarts)
      .map(({ ts: start }) => {
        const end = Math.min(...ends.map(({ ts }) => ts).filter((ts) => ts > start));
        const own = tasks.filter(({ ts, dur = 0 }) => ts + dur > start && ts + dur <= end);
        return own.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;
      });
  }

  async #trace(work: () => Promise<void>): Promise<TraceEvent[]> {
    const events: TraceEvent[] = [];
    const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
    this.session.on('Tracing.dataCollected', collect);
    await this.session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['toplevel', 'blink.user_timing', '__metadata'] },
    });
    await work();
    const complete = new Promise((resolve) => this.session.once('Tracing.tracingComplete', resolve));
    await this.session.send('Tracing.end');
    await complete;
    this.session.off('Tracing.dataCollected', collect);
    return events;
  }

  /** Memory of the page after collecting garbage, in MB: its heap, and its whole process where `ps` tells. */
  async memory(): Promise<{ readonly heap: number; readonly process: number | null }> {
    await this.session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.session.send('Runtime.getHeapUsage');
    return { heap: usedSize / 1e6, process: await this.#processMemory() };
  }

  async #processMemory(): Promise<number | null> {
    const browser = await this.#browser.newBrowserCDPSession();
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    await browser.detach();
    try {
      const output = execFileSync('ps', ['-o', 'rss=', '-p', renderers.join(',')], { encoding: 'utf8' });
      return Math.max(...output.trim().split(/\s+/u).map(Number)) / 1000;
    } catch {
      return null;
    }
  }
}

/** Opens a copy of the project in the built window and does the work there. Null when there is no Chromium. */
export async function inBenchWindow<Result>(
  builtPath: string,
  work: (window: BenchWindow) => Promise<Result>,
): Promise<Result | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'custdev-bench-window-'));
  const projectPath = join(folder, 'talks.custdev');
  copyFileSync(builtPath, projectPath);
  const host = await startBrowserHost({ dataFolder: join(folder, 'data'), language: 'en', projectPath });
  try {
    const browser = await chromium.launch({ executablePath, args: [...chromiumArguments, ...frameArguments] });
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript(installProbe, [reactionStarts, reactionShown] as const);
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto(host.address);
      return await work(new BenchWindow(page, session, browser));
    } finally {
      await browser.close();
    }
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
