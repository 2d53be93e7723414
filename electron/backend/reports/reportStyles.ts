import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { darkInk, printInk } from '#shared/charts/chartInk.ts';

const faces = [
  ['Literata', 'literata', 'cyrillic', 'U+0301,U+0400-045F,U+0490-0491,U+2116'],
  ['Literata', 'literata', 'latin', 'U+0000-00FF,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2212'],
  ['Golos Text', 'golos-text', 'cyrillic', 'U+0301,U+0400-045F,U+0490-0491,U+2116'],
  ['Golos Text', 'golos-text', 'latin', 'U+0000-00FF,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2212'],
  ['Golos Text', 'golos-text', 'latin-ext', 'U+0100-02BA,U+20A0-20AB,U+20AD-20C0'],
] as const;

/** The letters as data, so that the file needs nothing else; without the packages the system's own letters are used. */
function fontFaces(): string {
  const require = createRequire(import.meta.url);
  return faces
    .map(([family, name, part, range]) => {
      try {
        const file = require.resolve(`@fontsource-variable/${name}/files/${name}-${part}-wght-normal.woff2`);
        const data = readFileSync(file).toString('base64');
        return `@font-face{font-family:'${family}';font-weight:200 900;src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`;
      } catch {
        return '';
      }
    })
    .join('\n');
}

/** By night the colours of a chart, which is drawn once, are exchanged one by one. */
function nightCharts(): string {
  const pairs: [string, string][] = [
    [printInk.ink, darkInk.ink],
    [printInk.ink2, darkInk.ink2],
    [printInk.ink3, darkInk.ink3],
    [printInk.rule, darkInk.rule],
    [printInk.warning, darkInk.warning],
    [printInk.hull, darkInk.hull],
    [printInk.mainHull, darkInk.mainHull],
    ...printInk.data.map((colour, index): [string, string] => [colour, darkInk.data[index] ?? colour]),
  ];
  return pairs
    .map(([day, night]) => `figure svg [fill="${day}"]{fill:${night}}figure svg [stroke="${day}"]{stroke:${night}}`)
    .join('');
}

const families = (ink: typeof printInk): string =>
  Object.entries(ink.families)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

let styles: string | null = null;

/** All of the report's style: paper and ink by day, by night, and in print always by day. */
export function reportStyles(): string {
  styles ??= `${fontFaces()}
:root{--paper:#fdfbf6;--ink:#24201a;--ink2:#574f44;--ink3:#6b6255;--rule:#dcd2c0;--data1:#cdbfa5;--warning:#8a5a00;--band:#f6eacd;--carmine:#a3182f;--met:#2b6a4a;${families(printInk)};color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 'Golos Text','Segoe UI',Roboto,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:760px;margin:0 auto;padding:36px 20px 60px}
header.running,footer{display:flex;justify-content:space-between;gap:20px;color:var(--ink2);font-size:13px}
header.running{border-bottom:1px solid var(--ink);padding-bottom:10px;margin-bottom:20px}
footer{border-top:1px solid var(--rule);margin-top:36px;padding-top:10px}
.logo{display:block;margin:0 0 14px}
.kicker{color:var(--ink2);font-size:14px;margin:0}
h1,h2,h3{font-family:Literata,Georgia,serif;font-weight:600;text-wrap:balance;break-after:avoid}
h1{font-size:36px;line-height:1.2;font-weight:550;margin:4px 0 12px}
h2{font-size:19px;margin:32px 0 8px}
h3{font-size:16px;margin:20px 0 6px}
.lead{font:18px/1.5 Literata,Georgia,serif;margin:0 0 20px}
p{margin:8px 0}.note{color:var(--ink2);font-size:13.5px}
.warning{background:var(--band);border-radius:6px;padding:8px 12px;color:var(--ink)}
table{border-collapse:collapse;width:100%;margin:6px 0 10px;font-size:14px}
th{font-weight:400;text-align:left}thead th{color:var(--ink3);font-size:12.5px}
.table{overflow-x:auto}thead{display:table-header-group}
th,td{padding:7px 14px 7px 0;border-bottom:1px solid var(--rule);vertical-align:top}
tr>:last-child{padding-right:0}
tr{break-inside:avoid}.right{text-align:right;white-space:nowrap}
td strong,th strong{font-weight:600}
.tile{display:inline-block;width:12px;height:12px;border-radius:3px;margin-right:9px;vertical-align:-1px}
.bar{display:inline-block;margin-left:10px;vertical-align:middle}
.range{color:var(--ink2)}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:36px}
.sides h3{margin-top:12px}
blockquote{margin:0 0 14px;break-inside:avoid}
blockquote p{font:16px/1.5 Literata,Georgia,serif;margin:0}
blockquote footer{border:0;margin:2px 0 0;padding:0;display:block}
figure{margin:10px 0;break-inside:avoid}figure svg{max-width:100%;height:auto;display:block}
figcaption{color:var(--ink2);font-size:13.5px;margin-top:6px}
ol.path{list-style:none;padding:0;margin:8px 0}
ol.path li{display:grid;grid-template-columns:12px 22px 190px 22px 1fr;column-gap:12px;font-size:14px}
ol.path li>*{padding:5px 0}
.carpet{background:linear-gradient(90deg,var(--carmine) 0 100%);position:relative}
.carpet::after{content:'';position:absolute;left:4px;top:13px;width:4px;height:4px;border-radius:50%;background:#fff9f2}
.aheadLine{border-left:1.5px dashed var(--ink3);margin-left:5px}
.number{color:var(--ink3)}.name{font-weight:600}
.met{color:var(--met)}.override{color:var(--warning)}
ul{padding-left:20px}li{margin:4px 0}
@media (max-width:640px){.sides{grid-template-columns:1fr}ol.path li{grid-template-columns:12px 22px 1fr}ol.path li .mark,ol.path li .what{grid-column:3}}
@page{size:A4;margin:18mm 17mm}
@media print{.table{overflow:visible}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}main{max-width:none;padding:0}.pageBreak{break-before:page}body{font-size:12.5px}:root{--paper:#fff}}
@media screen and (prefers-color-scheme:dark){.logo{background:#fff;padding:8px;border-radius:6px;box-sizing:content-box}:root{--paper:#211e1a;--ink:#ede6d8;--ink2:#bdb3a2;--ink3:#9c9283;--rule:#393329;--data1:#4c4438;--warning:#e0b25a;--band:#33291a;--carmine:#c4304a;--met:#8cc3a0;${families(darkInk)}}${nightCharts()}}`;
  return styles;
}
