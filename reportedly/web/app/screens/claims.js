// Claims as a list, filtered.
import { html } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { ClaimRow } from "../parts/claim.js";
import { Filters } from "../parts/filters.js";
import { Pager } from "../parts/pager.js";
import { Nothing } from "../parts/nothing.js";
import { Waiting } from "../parts/waiting.js";
import { count } from "../parts/words.js";

const NAMES = ["actor", "place", "since", "until", "by", "predicate", "certainty", "polarity", "voice", "publisher", "q", "cursor"];

const SELECTION = NAMES.filter((name) => name !== "cursor");

export function Claims({ place }) {
  const asked = useAnswer(`/claims${words(place.query, NAMES, { limit: 50 })}`);
  return html`
    <div class="lead"><h1>Claims</h1><p>Who is said to do what with whom; how firmly; and who says so.</p></div>
    <${Filters} query=${place.query} also=${["predicate", "certainty", "polarity", "voice"]} />
    <${Waiting} asked=${asked}>${(found) => html`
      <div class="lead"><p role="status">${count(found.total, "claim")} fit</p><${TakeAway} query=${place.query} /></div>
      ${found.claims.length === 0 ? html`<${Nothing} what="claim" />` : html`<div class="sheet">${found.claims.map((claim) => html`<${ClaimRow} key=${claim.id} claim=${claim} />`)}</div>`}
      <${Pager} next=${found.next} at=${place.query.get("cursor")} />`}<//>`;
}

/** What formats are for; one that is not here is shown by its name alone. */
const FORMATS = { jsonl: "one claim a line", json: "one list", csv: "for a spreadsheet", parquet: "for analysis", stix: "STIX 2.1 bundle", ftm: "FollowTheMoney entities",
  "ftm-statements": "FollowTheMoney statements", graphml: "graph, for Gephi and others", gexf: "graph with dates", geojson: "for a map", plover: "event table, PLOVER-shaped",
  acled: "event table, ACLED-shaped", annotations: "W3C Web Annotations", claimreview: "approved reviews only", jsonld: "JSON-LD with PROV" };

/** The selection as a file, in every format that is installed. */
function TakeAway({ query }) {
  const asked = useAnswer("/exports");
  if (!asked.answer) return null;
  return html`<details class="menu"><summary>Take these claims away</summary><ul class="plain">${asked.answer.formats.map((format) => html`<li key=${format}>
    <a download href=${`/api/v1/exports/${encodeURIComponent(format)}${words(query, SELECTION)}`}>as ${format}</a>${FORMATS[format] && html` <span class="quiet small">${FORMATS[format]}</span>`}</li>`)}</ul></details>`;
}
