// The timeline: what is said to have happened, each within the days that reports leave open.
import { html } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { Certainties } from "../parts/claim.js";
import { Filters } from "../parts/filters.js";
import { Origins } from "../parts/origins.js";
import { Nothing } from "../parts/nothing.js";
import { Waiting } from "../parts/waiting.js";
import { ENTRIES, count, days, spoken } from "../parts/words.js";
import { address } from "../place.js";

export function Timeline({ place }) {
  const asked = useAnswer(`/timeline${words(place.query, ["actor", "place", "since", "until", "by", "predicate"])}`);
  return html`
    <div class="lead"><h1>Timeline</h1><p><span class="broad">Each bar is as long as the reports leave the days open. Bars that overlap</span><span class="narrow">Days that overlap</span> have no order among them.</p></div>
    <${Filters} query=${place.query} also=${["predicate"]} />
    <${Waiting} asked=${asked}>${(found) => html`<${Page} found=${found} />`}<//>`;
}

function Page({ found }) {
  const edges = found.entries.flatMap((one) => [one.days.first, one.days.last]).filter(Boolean).map(stamp);
  const [first, last] = [Math.min(...edges), Math.max(...edges)];
  const width = Math.max(1, last - first);
  const years = edges.length ? yearsBetween(first, last) : [];
  return html`
    <p class="quiet" role="status">${count(found.total, "entry", "entries")}${found.unplaced.length ? `; ${count(found.unplaced.length, "claim")} stand nowhere in this time` : ""}${found.complete ? "" : "; only the newest claims were looked at"}</p>
    ${found.entries.length === 0 ? html`<${Nothing} what="dated claim" />` : html`<div class="sheet scroll" tabindex="0" role="region" aria-label="Entries"><table class="timeline stack">
      <thead><tr><th scope="col">Days</th><th scope="col">What is said</th><th scope="col" class="axis"><b class="hidden">On a line of time</b>${years.map((year) => html`<span style=${{ left: `${(100 * (stamp(`${year}-01-01`) - first)) / width}%` }}>${year}</span>`)}</th><th scope="col">Words of those who say it</th><th scope="col">Reports and origins</th></tr></thead>
      <tbody>${found.entries.map((one, at) => html`<tr key=${at}>
        <td class="days" data-label="Days">${days(one.days)}</td>
        <td><a href=${address("/claims", { actor: [one.subject.name, one.object.entity ? one.object.name : null], predicate: one.predicate })}>${spoken(one)}</a> <span class="quiet small">${ENTRIES[one.kind] ?? one.kind}</span></td>
        <td class="axis" aria-hidden="true"><${Bar} extent=${one.days} first=${first} last=${last} width=${width} sign=${one.sign} /></td>
        <td data-label="Words"><${Certainties} one=${one} /></td>
        <td class="small" data-label="Told in">${one.denied < one.reports ? html`${count(one.reports, "report")}, <${Origins} count=${one.origins} />${one.denied ? ", " : ""}` : ""}${one.denied ? html`<span class="standing denied">denied in ${one.denied < one.reports ? one.denied : html`${count(one.denied, "report")}, <${Origins} count=${one.origins} />`}</span>` : ""}</td></tr>`)}</tbody>
    </table></div>`}`;
}

function Bar({ extent, first, last, width, sign }) {
  const [from, to] = [extent.first ? stamp(extent.first) : first, extent.last ? stamp(extent.last) : last];
  const place = { left: `${(100 * (from - first)) / width}%`, width: `${Math.max(0.6, (100 * (to - from)) / width)}%` };
  return html`<i class="bar-of ${{ "+": "together", "-": "apart" }[sign] ?? "neither"} ${extent.first ? "" : "open-left"} ${extent.last ? "" : "open-right"}" style=${place}></i>`;
}

function stamp(iso) {
  return Date.parse(`${iso}T00:00:00Z`) / 86400000;
}

function yearsBetween(first, last) {
  const [from, to] = [first, last].map((one) => new Date(one * 86400000).getUTCFullYear());
  const step = Math.max(1, Math.ceil((to - from) / 8));
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step).filter((year) => stamp(`${year}-01-01`) >= first);
}
