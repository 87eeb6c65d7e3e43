// Counts in time: a column for each window, with its range, the band of what is nothing rare, and silence as itself.
import { html, useRef, useState } from "../../vendor/preact.js";
import { count, day } from "./words.js";

/** Pixels of the plot, of the words over its highest column, and of the row under it. */
const [PLOT, HEAD, FOOT] = [84, 18, 22];
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Give the letter that a change of rate has in the drawing and in the words under it. */
export const letter = (at) => LETTERS[at] ?? `${at + 1}`;

/** Draw one series; arrow keys walk its windows and each opens its claims by `pick`. */
export function Bars({ one, chosen, pick }) {
  const frame = useRef(null);
  const last = one.series.length - 1;
  const picked = one.series.findIndex((bar) => bar.since === chosen);
  const [at, setAt] = useState(picked < 0 ? last : picked);
  const top = Math.max(1, one.band?.[1] ?? 0, ...one.series.map((bar) => bar.origins.high));
  const move = (event) => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(last, Math.max(0, to));
    setAt(next);
    frame.current.querySelectorAll("button")[next].focus();
  };
  return html`<div class="series"><div class="bars" role="group" ref=${frame} onKeyDown=${move} style=${{ height: `${HEAD + PLOT + FOOT}px`, minWidth: `${26 * one.series.length}px` }}
      aria-label="${one.subject}: ${count(one.series.length, "window")}; arrow keys walk them, Enter opens their claims">
      ${one.band && html`<${Band} band=${one.band} top=${top} />`}
      ${one.series.map((bar, number) => html`<${Column} key=${bar.since} bar=${bar} top=${top} turn=${one.changes.findIndex((turn) => turn.since === bar.since)}
        reached=${number === at} chosen=${number === picked} pick=${() => (setAt(number), pick(bar))} />`)}</div>
    <p class="ends small quiet"><span>${day(one.series[0].since)}</span><span>${day(one.series[last].until)}</span></p></div>`;
}

const high = (number, top) => `${(PLOT * number) / top}px`;

/** What is nothing rare in the last window, beside all windows before, which it is drawn from. */
function Band({ band: [low, most], top }) {
  return html`<i class="band" style=${{ bottom: `${FOOT + (PLOT * low) / top}px`, height: `max(2px, ${high(most - low, top)})` }}></i>`;
}

function Column({ bar, top, turn, reached, chosen, pick }) {
  const { likeliest, low, high: most } = bar.origins;
  return html`<button class="column ${bar.covered ? "" : "blind"} ${turn < 0 ? "" : "turn"}" tabindex=${reached ? 0 : -1} aria-pressed=${chosen} aria-label=${told(bar, turn)} title=${told(bar, turn)} onClick=${pick}>
    ${turn >= 0 && html`<b class="letter">${letter(turn)}</b>`}
    <span class="tall" style=${{ height: `${HEAD + PLOT}px` }}>
      <span class="many">${bar.covered || bar.claims_total ? shortly(likeliest) : "?"}</span>${likeliest > 0 && html`<i class="fill" style=${{ height: high(likeliest, top) }}></i>`}
      ${most > low && html`<i class="range" style=${{ bottom: high(low, top), height: high(most - low, top) }}></i>`}
    </span><span class="others" style=${{ height: `${FOOT}px` }}>${bar.covered ? shortly(bar.others) : "?"}</span></button>`;
}

/** Give what a window says, in words. */
export function told(bar, turn = -1) {
  const from = `${day(bar.since)} to ${day(bar.until)}`;
  const rate = turn < 0 ? "" : `; ${letter(turn)}, another rate from here on`;
  if (!bar.covered) return `${from}: nobody reported from there${bar.claims_total ? `; told of later by ${counted(bar.origins)}, ${count(bar.claims_total, "claim")}` : ""}${rate}`;
  return `${from}: ${counted(bar.origins)}; ${count(bar.others, "other origin")} from there; ${count(bar.claims_total, "claim")}${rate}`;
}

/** Give a count of origins in words, with its range where it has one. */
export function counted({ likeliest, low, high: most }) {
  return count(likeliest, "origin") + (low === most ? "" : ` (${low} to ${most})`);
}

const shortly = (number) => number.toLocaleString("en-GB", { notation: "compact", maximumFractionDigits: 1 });
