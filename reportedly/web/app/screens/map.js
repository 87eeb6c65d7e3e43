// The map: places as areas no finer than the reports say, with a list that says the same.
import { html, useEffect, useMemo, useRef, useState } from "../../vendor/preact.js";
import { geoCircle, select, zoom, zoomIdentity } from "../../vendor/geo.js";
import { useAnswer, words } from "../ask.js";
import { ClaimRow } from "../parts/claim.js";
import { Filters } from "../parts/filters.js";
import { Waiting } from "../parts/waiting.js";
import { count, placed } from "../parts/words.js";
import { loadWorld, projected } from "../parts/world.js";
import { change } from "../place.js";

/** Units of the drawing; on a narrow screen it is taller for its width, and its letters stay as large. */
const [WIDE, NARROW] = [{ width: 960, height: 620 }, { width: 350, height: 420 }];
const ROUGH = new Set(["country", "region", "province", "near", "border", "unknown"]);
const VAST = new Set(["country", "region"]);
const KM_PER_DEGREE = 111.2;

export function MapScreen({ place }) {
  const asked = useAnswer(`/map${words(place.query, ["actor", "place", "since", "until", "by", "predicate"])}`);
  return html`
    <div class="lead"><h1>Where it is said to be</h1><p>Each place is drawn as wide as the reports leave it. A place without a point stands in the list only.</p></div>
    <${Filters} query=${place.query} also=${["predicate"]} />
    <${Waiting} asked=${asked}>${(found) => html`<${Page} found=${found} chosen=${place.query.get("spot")} />`}<//>`;
}

function Page({ found, chosen }) {
  const claims = new Map(found.said.map((claim) => [claim.id, claim]));
  const spots = [...found.places].sort((a, b) => b.claims.length - a.claims.length);
  const spot = spots.find((one) => one.key === chosen) ?? null;
  const shown = spot ? spot.claims : [];
  return html`<div class="mapping">
    <div class="sheet"><${World} spots=${spots} chosen=${spot} /></div>
    <section class="sheet places" aria-label="Places" tabindex="0">
      ${spot
        ? html`<h2>${placed(spot)}</h2><p class="small quiet">${spot.precision}${spot.radius_km ? `, within ${Math.round(spot.radius_km)} km` : ""}
            <button class="link" onClick=${() => change({ spot: null })}>All places</button></p>
            ${shown.map((id) => html`<${ClaimRow} key=${id} claim=${claims.get(id)} />`)}`
        : html`<h2>${count(spots.length, "place")}</h2>
            <ul class="plain">${spots.map((one) => html`<li><button class="link" onClick=${() => change({ spot: one.key })}>${placed(one)}</button>
              <span class="quiet small"> ${one.precision}, ${count(one.claims.length, "claim")}</span></li>`)}</ul>
            ${found.unplaced.length > 0 && html`<h2>Named, but not on a map</h2>
            <ul class="plain">${found.unplaced.map((one) => html`<li><details><summary>${one.name} <span class="quiet small">${count(one.claims.length, "claim")}</span></summary>
              ${one.claims.map((id) => html`<${ClaimRow} key=${id} claim=${claims.get(id)} />`)}</details></li>`)}</ul>`}`}
    </section></div>`;
}

function World({ spots, chosen }) {
  const [world, setWorld] = useState(null);
  const [view, setView] = useState(zoomIdentity);
  const size = useMemo(() => (innerWidth < 700 ? NARROW : WIDE), []);
  const frame = useRef(null);
  const zooming = useRef(null);
  useEffect(() => {
    loadWorld().then(setWorld);
  }, []);
  const drawn = useMemo(() => {
    if (!world) return null;
    const { projection, path } = projected(spots.map((one) => [one.lon, one.lat]), size.width, size.height);
    return { projection, path, land: path(world.land), borders: path(world.borders), disputed: path(world.disputed), provinces: path(world.provinces) };
  }, [world, spots.map((one) => one.key).join()]);
  useEffect(() => {
    if (!drawn) return;
    zooming.current = zoom().scaleExtent([0.4, 60]).on("zoom", (event) => setView(event.transform));
    select(frame.current).call(zooming.current).on("dblclick.zoom", null);
  }, [drawn]);
  if (!drawn) return html`<p class="loading" role="status">Drawing the map…</p>`;
  const named = roomFor(spots, drawn.projection, { view, size, chosen });
  const without = spots.length - named.size;
  const step = (factor) => zooming.current.scaleBy(select(frame.current), factor);
  return html`<div class="world">
    <div class="tools"><button onClick=${() => step(1.6)} aria-label="Nearer">+</button><button onClick=${() => step(1 / 1.6)} aria-label="Farther">−</button>
      <button onClick=${() => zooming.current.transform(select(frame.current), zoomIdentity)}>Whole</button></div>
    <svg ref=${frame} viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label="Map of the places; the list beside it says the same">
      <g transform=${view.toString()} stroke-width=${1 / view.k}>
        <path class="land" d=${drawn.land} /><path class="provinces" d=${drawn.provinces} stroke-width=${0.6 / view.k} />
        <path class="borders" d=${drawn.borders} /><path class="disputed" d=${drawn.disputed} stroke-dasharray="${5 / view.k} ${4 / view.k}" />
        ${spots.map((one) => html`<${Spot} key=${one.key} one=${one} drawn=${drawn} k=${view.k} name=${named.get(one.key)} chosen=${chosen?.key === one.key} />`)}
      </g>
    </svg>
    <p class="small quiet">${world.note} Dashed circles: only roughly known.${without ? ` Not named here, for want of room or out of sight: ${count(without, "place")}. Come nearer, or see the list.` : ""}</p></div>`;
}

const SIZE = 12;

/** How large the dot of a place is, by its claims. */
const radius = (one) => Math.min(14, 4 + 2 * Math.sqrt(one.claims.length));

/** Give by key where the names stand that have room beside their dots, the chosen one's and those with most claims first. */
function roomFor(spots, projection, { view, size, chosen }) {
  const { k } = view;
  const at = spots.map((one) => projection([one.lon, one.lat]).map((each) => each * k));
  const taken = spots.map((one, number) => around(at[number], radius(one)));
  const named = new Map();
  const first = spots.map((_, number) => number).sort((a, b) => (spots[b] === chosen) - (spots[a] === chosen));
  for (const number of first) {
    const one = spots[number];
    const [[x, y], seen, wide] = [at[number], radius(one), width(one.name)];
    const free = [[x + seen + 3, y + 4], [x - seen - 3 - wide, y + 4], [x - wide / 2, y - seen - 5], [x - wide / 2, y + seen + SIZE]]
      .map(([left, base]) => ({ left, right: left + wide, top: base - SIZE, bottom: base + 3 }))
      .find((box) => isWhole(box, view, size) && !taken.some((each, other) => other !== number && meets(each, box)));
    if (!free) continue;
    taken.push(free);
    named.set(one.key, [(free.left - x) / k, (free.bottom - 3 - y) / k]);
  }
  return named;
}

const around = ([x, y], seen) => ({ left: x - seen, right: x + seen, top: y - seen, bottom: y + seen });
/** Whether it is all within what is in sight. */
const isWhole = (box, { x, y }, { width, height }) => box.left + x >= 0 && box.right + x <= width && box.top + y >= 0 && box.bottom + y <= height;
const meets = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

let pen = null;
/** How wide a name is as it is drawn. */
function width(name) {
  pen ??= document.createElement("canvas").getContext("2d");
  pen.font = `600 ${SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(name).width + 4;
}

function Spot({ one, drawn, k, name, chosen }) {
  const [x, y] = drawn.projection([one.lon, one.lat]);
  const rough = ROUGH.has(one.precision);
  const area = one.radius_km ? drawn.path(geoCircle().center([one.lon, one.lat]).radius(one.radius_km / KM_PER_DEGREE)()) : null;
  const pick = () => change({ spot: chosen ? null : one.key });
  const label = `${one.name}: ${count(one.claims.length, "claim")}, known to the ${one.precision}`;
  const seen = radius(one);
  return html`<g class="spot ${rough ? "rough" : ""} ${VAST.has(one.precision) ? "vast" : ""} ${chosen ? "chosen" : ""}" role="button" tabindex="0" aria-label=${label} aria-pressed=${chosen}
    onClick=${pick} onKeyDown=${(event) => (event.key === "Enter" || event.key === " ") && (event.preventDefault(), pick())}>
    <title>${label}</title>
    ${area && html`<path d=${area} stroke-dasharray=${rough ? `${4 / k} ${3 / k}` : null} />`}
    <circle cx=${x} cy=${y} r=${seen / k} />
    ${name && html`<text x=${x + name[0]} y=${y + name[1]} font-size=${SIZE / k}>${one.name}</text>`}
  </g>`;
}
