// The network: who is said to stand how to whom; line style for sign and for standing; a table says the same.
import { html, useEffect, useMemo, useRef } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { Filters } from "../parts/filters.js";
import { Origins } from "../parts/origins.js";
import { Nothing } from "../parts/nothing.js";
import { Waiting } from "../parts/waiting.js";
import { VERBS, count, day, spoken } from "../parts/words.js";
import { address, change, go } from "../place.js";
import { onTheme } from "../theme.js";

const SIGNS = { "+": "together", "-": "apart", ".": "neither" };
const SYMMETRIC = new Set(["allied_with", "merged_with", "acts_with", "opposes", "negotiates_with"]);
/** Where the drawing would put a style of its own, which our policy refuses; ours has what it needs. */
const LOOK = "__________cytoscape_stylesheet";
/** What hangs together is shown whole where it is not much smaller than names can be read: by this share. */
const NEAR_ENOUGH = 0.75;
const [MOST_GROWN, LEAST_ZOOM] = [1.8, 0.55];
/** Actors and lines up to which all names are kept legible; of more they would cover one another, and slow each step. */
const MOST_NAMED = 250;
const PLACED = new Set(["place", "thing"]);

export function Network({ place }) {
  const asked = useAnswer(`/network${words(place.query, ["actor", "place", "since", "until", "by", "at", "predicate"])}`);
  return html`
    <div class="lead"><h1>Who is said to stand how to whom</h1><p>Each line is what reports say, not what is so. Solid lines draw together, double lines apart; dashes mean that every report hedges.</p></div>
    <${Filters} query=${place.query} also=${["predicate"]} />
    <${Waiting} asked=${asked}>${(found) => html`<${Page} found=${found} query=${place.query} />`}<//>`;
}

function Page({ found, query }) {
  const chosen = query.get("line");
  const choose = (line) => change({ line });
  const people = query.get("people") === "1";
  // A person is drawn who was asked for by name, or where all are: nobody is drawn for being written about.
  const unnamed = new Set(found.people.map(nodeKey));
  const isDrawn = (end) => !PLACED.has(end.kind) && (people || !unnamed.has(nodeKey(end)));
  // Kept as long as it holds the same: a new one would be laid out anew at each click.
  const drawn = useMemo(() => found.relations.filter((one) => isDrawn(one.subject) && isDrawn(one.object)), [found, people]);
  const relation = drawn.find((one) => keyOf(one) === chosen) ?? null;
  if (!found.relations.length) return html`<${Slider} found=${found} at=${query.get("at")} /><${Nothing} what="relation" />`;
  return html`
    <${Slider} found=${found} at=${query.get("at")} />
    <p class="quiet" role="status">${count(drawn.length, "relation")} between ${count(ends(drawn).size, "actor")}
      ${found.unplaced > 0 && html`; ${count(found.unplaced, "claim")} left out that stand nowhere in this time`}
      ${!found.complete && "; only the newest claims were looked at"}.${" "}
      ${unnamed.size > 0 && html`${people ? "Persons are drawn because you asked for it." : `${count(unnamed.size, "person")} left out: nobody is drawn for being written about.`}${" "}
        <button class="link" aria-pressed=${people} onClick=${() => change({ people: people ? null : "1" })}>${people ? "Leave persons out" : "Draw persons too"}</button>`}</p>
    <div class="networking"><div class="sheet"><${Graph} relations=${drawn} chosen=${chosen} choose=${choose} /></div>
    <section class="sheet" aria-label="Relation" aria-live="polite">${relation ? html`<${Detail} one=${relation} />` : html`<h2>Choose a line</h2><p class="quiet">A click on a line shows who says so; a click on an actor opens it. Drag the drawing to move it. The table below says the same.</p>
      ${found.strained.length > 0 && html`<h2>Strained</h2><p class="small quiet">Three actors of which an odd number of bonds is hostile (Cartwright and Harary 1956).</p>
      <ul class="plain">${found.strained.slice(0, 8).map((one) => html`<li>${one.actors.join(" · ")}</li>`)}</ul>`}`}</section></div>
    <section class="sheet scroll"><h2>As a table</h2><table class="stack">
      <thead><tr><th scope="col">Relation</th><th scope="col">Draws</th><th scope="col">Said</th><th scope="col" class="number">Denied</th><th scope="col" class="number">Reports</th><th scope="col">Origins</th></tr></thead>
      <tbody>${drawn.map((one) => html`<tr key=${keyOf(one)}><td><button class="link" onClick=${() => choose(keyOf(one))}>${spoken(one)}</button></td>
        <td data-label="Draws">${SIGNS[one.sign]}</td><td data-label="Said">${standing(one)}${one.contested ? ", contested" : ""}</td><td class="number" data-label="Denied">${one.denied}</td><td class="number" data-label="Reports">${one.reports}</td>
        <td data-label="Origins">${one.origins && html`<${Origins} count=${one.origins} />`}</td></tr>`)}</tbody></table></section>`;
}

function Detail({ one }) {
  return html`<h2>${spoken(one)}</h2>
    <p>Said: ${standing(one)}. ${one.denied ? `Denied in ${count(one.denied, "report")}.` : "Nobody denies it so far."}</p>
    <p>${count(one.reports, "report")}, ${one.origins && html`<${Origins} count=${one.origins} />`}</p>
    <p class="quiet">By ${one.speakers.join("; ")}</p>
    ${one.opened && html`<p class="small quiet">First said of ${day(one.opened.first ?? one.opened.last)}, last of ${day(one.last_said_of.last)}</p>`}
    <p><a class="button" href=${address("/claims", { actor: [one.subject.name, one.object.name], predicate: one.predicate })}>Its claims</a></p>`;
}

function Slider({ found, at }) {
  if (!found.first || !found.last) return null;
  const [first, last] = [found.first, found.last].map((one) => Date.parse(`${one}T00:00:00Z`) / 86400000);
  const value = at ? Date.parse(`${at}T00:00:00Z`) / 86400000 : last;
  const set = (event) => change({ at: new Date(+event.target.value * 86400000).toISOString().slice(0, 10) });
  return html`<div class="filters"><label class="slider">As it is said to stand on ${at ? day(at) : "any day"}
      <input type="range" min=${first} max=${last} value=${value} onChange=${set} aria-valuetext=${at ? day(at) : "any day"} /></label>
    ${at && html`<button onClick=${() => change({ at: null })}>Any day</button>`}</div>`;
}

function Graph({ relations, chosen, choose }) {
  const frame = useRef(null);
  const drawing = useRef(null);
  const elements = useMemo(() => elementsOf(relations), [relations]);
  useEffect(() => {
    if (!frame.current) return undefined;
    let gone = false;
    import("../../vendor/graph.js").then(({ default: cytoscape }) => {
      if (gone) return;
      const few = elements.length <= MOST_NAMED;
      if (!document.getElementById(LOOK)) document.head.append(Object.assign(document.createElement("template"), { id: LOOK }));
      drawing.current = cytoscape({
        container: frame.current, elements, style: styles(), minZoom: 0.15, maxZoom: 4,
        layout: { name: "fcose", animate: false, randomize: true, quality: elements.length > 500 ? "draft" : "default", ...(few ? { idealEdgeLength: 80, nodeRepulsion: 6000, nodeDimensionsIncludeLabels: true, padding: 16 } : { idealEdgeLength: 110, nodeRepulsion: 9000 }) },
      });
      if (few) {
        keepLegible(drawing.current);
        comeNear(drawing.current);
      }
      calmWhileDragged(drawing.current);
      if (chosen) drawing.current.getElementById(chosen).addClass("chosen");
      drawing.current.on("tap", "edge", (event) => choose(event.target.id()));
      drawing.current.on("tap", "node", (event) => event.target.data("entity") && go(address(`/actors/${event.target.data("entity")}`)));
    });
    return () => {
      gone = true;
      drawing.current?.destroy();
    };
  }, [elements]);
  useEffect(() => onTheme(() => drawing.current?.style(styles())), []);
  useEffect(() => {
    drawing.current?.edges().removeClass("chosen");
    if (chosen) drawing.current?.getElementById(chosen).addClass("chosen");
  }, [chosen]);
  if (!relations.length) return html`<p class="loading">Nothing to draw in this selection.</p>`;
  return html`<div ref=${frame} class="graph" role="img" aria-label="Drawing of the relations in the table below"></div>
    <p class="legend"><span><i class="line together"></i> draws together</span><span><i class="line apart"></i> draws apart</span><span><i class="line neither"></i> neither</span><span><i class="line together hedged"></i> only hedged</span><span><i class="line denied"></i> denied as well</span><span><i class="line unsaid"></i> only denied</span></p>`;
}

/** Keep names and dots as large on the screen however far out it is, down to where they would cover one another. */
function keepLegible(cy) {
  let last = null;
  const fit = () => {
    const scale = Math.min(MOST_GROWN, Math.max(1, 1 / cy.zoom()));
    if (last !== null && Math.abs(scale - last) < 0.05) return;
    last = scale;
    cy.batch(() => {
      cy.nodes().style({ "font-size": 12 * scale, "text-max-width": 120 * scale, "text-margin-y": 4 * scale, width: 14 * scale, height: 14 * scale });
      cy.edges(".denied").style({ "font-size": 10 * scale });
    });
  };
  cy.on("zoom", fit);
  fit();
}

/** Begin no farther out than names can be read, with what hangs together most in sight; the rest is a drag away. */
function comeNear(cy) {
  // Names have grown since it was fitted, and stand out beyond it.
  cy.fit(undefined, 16);
  if (cy.zoom() >= LEAST_ZOOM) return;
  const most = cy.elements().components().sort((one, other) => other.length - one.length)[0];
  // Twice, as names grow while it goes farther out.
  for (const room of [24, 12]) cy.fit(most, room);
  if (cy.zoom() >= LEAST_ZOOM * NEAR_ENOUGH) return;
  cy.zoom(LEAST_ZOOM);
  cy.center(most);
}

/** Keep a drag from drawing every line again: each step tells of new bounds, but what is dragged is drawn anyway. */
function calmWhileDragged(cy) {
  const renderer = cy.renderer();
  const notify = renderer.notify;
  let dragged = false;
  cy.on("drag", "node", () => (dragged = true));
  cy.on("free", "node", () => (dragged = false));
  renderer.notify = function (event, elements) {
    if (!dragged || event !== "bounds") notify.call(this, event, elements);
  };
}

function ends(relations) {
  const found = new Map();
  for (const one of relations) for (const end of [one.subject, one.object]) found.set(nodeKey(end), end);
  return found;
}

const nodeKey = (end) => end.entity ?? `${end.kind}:${end.name}`;
const keyOf = (one) => `${nodeKey(one.subject)}|${one.predicate}|${nodeKey(one.object)}`;

const isSaid = (one) => Boolean(one.said_certain || one.said_hedged || one.said_possible);

function standing(one) {
  const said = ["certain", "hedged", "possible"].filter((key) => one[`said_${key}`]).map((key) => `${one[`said_${key}`]} ${key}`);
  return said.join(", ") || "only denied";
}

function elementsOf(relations) {
  const nodes = [...ends(relations)].map(([id, end]) => ({ data: { id, label: end.name, entity: end.entity, kind: end.kind } }));
  const lines = relations.map((one) => ({
    data: { id: keyOf(one), source: nodeKey(one.subject), target: nodeKey(one.object), label: VERBS[one.predicate] },
    classes: [SIGNS[one.sign], one.said_certain ? "" : "hedged", isSaid(one) ? "" : "unsaid", one.denied ? "denied" : "", SYMMETRIC.has(one.predicate) ? "mutual" : "", one.said_of_these_days === false ? "carried" : ""].join(" "),
  }));
  return [...nodes, ...lines];
}

function styles() {
  const look = getComputedStyle(document.documentElement);
  const colour = (name) => look.getPropertyValue(name).trim();
  return [
    { selector: "node", style: { label: "data(label)", "font-size": 12, "font-family": "system-ui, sans-serif", color: colour("--ink"), "background-color": colour("--quiet"), width: 18, height: 18,
      "text-valign": "bottom", "text-margin-y": 4, "text-background-color": colour("--sheet"), "text-background-opacity": 0.8, "text-wrap": "wrap", "text-max-width": 120 } },
    { selector: "node[kind = 'state'], node[kind = 'state_body'], node[kind = 'force']", style: { shape: "rectangle" } },
    { selector: "node[kind = 'person']", style: { shape: "triangle" } },
    { selector: "edge", style: { width: 2.5, "curve-style": "bezier", "line-color": colour("--faint"), "target-arrow-color": colour("--faint"), "target-arrow-shape": "triangle", "arrow-scale": 0.9 } },
    { selector: "edge.together", style: { "line-color": colour("--together"), "target-arrow-color": colour("--together") } },
    { selector: "edge.apart", style: { "line-color": colour("--apart"), "target-arrow-color": colour("--apart"), "target-arrow-shape": "tee", width: 4, "line-outline-width": 1, "line-outline-color": colour("--sheet") } },
    { selector: "edge.neither", style: { width: 1.5 } },
    { selector: "edge.mutual", style: { "target-arrow-shape": "none" } },
    { selector: "edge.hedged", style: { "line-style": "dashed" } },
    { selector: "edge.denied", style: { "source-arrow-shape": "square", "source-arrow-color": colour("--denied"), label: "denied", "font-size": 10, color: colour("--denied"), "text-background-color": colour("--sheet"), "text-background-opacity": 0.9 } },
    { selector: "edge.unsaid", style: { label: "only denied", "line-style": "dotted", width: 2, "line-color": colour("--faint"), "target-arrow-color": colour("--faint"), "target-arrow-shape": "triangle" } },
    { selector: "edge.carried", style: { opacity: 0.55 } },
    { selector: "edge.chosen", style: { width: 6, "line-color": colour("--focus"), "target-arrow-color": colour("--focus") } },
  ];
}
