// Review: a queue worked by keyboard; the passage on the left, the claim and the verdict on the right.
import { html, useEffect, useLayoutEffect, useRef, useState } from "../../vendor/preact.js";
import { ask, useAnswer, words } from "../ask.js";
import { Says, Standing, Voices } from "../parts/claim.js";
import { Filters } from "../parts/filters.js";
import { Segments } from "../parts/segments.js";
import { Waiting } from "../parts/waiting.js";
import { STATUSES, count, day, spoken } from "../parts/words.js";
import { may, usePerson, whyNot } from "../person.js";
import { useKeys } from "../keys.js";
import { address } from "../place.js";

const KEYS = [["a", "accept", "Accept", "the words say it"], ["r", "reject", "Reject", "the words do not say it"],
  ["d", "dispute", "Dispute", "open to doubt"], ["e", "edit", "Edit", null], ["c", "comment", "Comment", null], ["n", null, "Next", null], ["u", null, "Undo", null]];
const BATCH = 25;
const ASKED = { edit: "What do the words say instead?", comment: "What should others know?" };
const STATES = { open: "open", accepted: "approved", waiting: "waits for a second person", rejected: "rejected", disputed: "disputed" };

export function Review({ place }) {
  const kept = useRef([]);
  const asked = useAnswer(`/review/queue${words(place.query, ["actor", "place", "since", "until", "by"], { limit: BATCH })}`);
  return html`
    <div class="lead"><h1>Review</h1><p>What a mistake would harm most comes first. A claim about a named person needs two people before it can be published.</p></div>
    <${Filters} query=${place.query} />
    <${Waiting} asked=${asked}>${(found) => html`<${Queue} key=${found.queue.map((one) => one.claim.id).join()} found=${found} kept=${kept} again=${asked.again} />`}<//>`;
}

function Queue({ found, kept, again }) {
  const [at, setAt] = useState(0);
  const [judged, setJudged] = useState(0);
  const [said, setSaid] = useState("");
  const [asking, setAsking] = useState(null);
  const person = usePerson();
  const allowed = may(person, "reviewer");
  const [keys, turnKeys] = useKeys();
  // Verdicts are sent one after another; whoever judges does not wait for the answers.
  const sending = useRef(Promise.resolve());
  const one = found.queue[at];
  const goTo = (claim) => {
    const place = found.queue.findIndex((each) => each.claim.id === claim);
    return place < 0 ? again() : setAt(place);
  };
  const next = () => (at + 1 < found.queue.length ? setAt(at + 1) : sending.current.then(again));
  const decide = (value, reason) => {
    if (!one) return;
    const { claim } = one;
    setAsking(null);
    sending.current = sending.current.then(() => ask("/reviews", { method: "POST", body: { claim: claim.id, value, reason } })).then(
      ({ decision, standing }) => {
        kept.current.unshift({ id: decision.id, claim: claim.id, value });
        if (value !== "comment") setJudged((number) => number + 1);
        setSaid(`${value}: ${spoken(claim)} (${STATES[standing.state] ?? standing.state})`);
      },
      (error) => (goTo(claim.id), setSaid(`Not kept: ${spoken(claim)}. ${error.message}`)),
    );
    if (value !== "comment") next();
  };
  const undo = () => {
    sending.current = sending.current.then(() => {
      const last = kept.current.shift();
      if (!last) return setSaid("There is nothing to undo here.");
      return ask("/reviews/undo", { method: "POST", body: { decision: last.id } }).then(
        () => (last.value !== "comment" && setJudged((number) => number - 1), goTo(last.claim), setSaid(`Undone: ${last.value}`)),
        (error) => (kept.current.unshift(last), setSaid(error.message)),
      );
    });
  };
  const act = (key) => {
    const [, value, , reason] = KEYS.find(([one]) => one === key) ?? [];
    if (key === "n") next();
    else if (!allowed) return;
    else if (key === "u") undo();
    else if (value && reason === null) setAsking(value);
    else if (value) decide(value, reason);
  };
  // At once with the buttons: a key pressed between their drawing and a later effect would be lost.
  useLayoutEffect(() => {
    const onKey = (event) => {
      if (!keys || event.target.closest("input, textarea, select") || event.metaKey || event.ctrlKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (allowed && event.shiftKey && ["r", "d", "a"].includes(key)) setAsking(KEYS.find(([one]) => one === key)[1]);
      else act(key);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
  if (!one) return html`<div class="sheet"><h2>Nothing waits for you</h2><p class="quiet">${found.judged ? `${count(found.judged, "claim")} judged by you in this selection. They stand under ` : "No claim in this selection has to be judged. All that was judged stands under "}<a href=${address("/decisions", { kind: "review" })}>Decisions</a>.</p></div>`;
  return html`
    <p class="quiet">${count(Math.max(0, found.waiting - judged), "claim")} waiting, ${found.judged + judged} judged by you</p>
    <div class="review">
      <section class="sheet text" aria-label="Passage"><p><${Segments} segments=${one.passage} lit=${one.claim.id} /></p>
        <p class="meta"><a href=${address(`/documents/${one.claim.document.id}`, { claim: one.claim.id })}>${one.claim.document.title ?? one.claim.document.source}</a>
          <span>${one.claim.document.publisher ?? "unnamed"}</span><span>${day(one.claim.document.published)}</span></p></section>
      <section class="sheet" aria-label="Claim">
        <h2><${Says} claim=${one.claim} /> <${Standing} claim=${one.claim} /></h2>
        <p class="meta"><${Voices} voices=${one.claim.voices} /><span>${STATUSES[one.claim.status]}</span><a href=${address(`/claims/${one.claim.id}`)}>How it was read</a></p>
        ${one.looks.length > 0 && html`<p class="note">Look at it because it ${one.looks.join("; ")}.</p>`}
        ${one.standing.verdicts.map((each) => html`<p class="small"><b>${each.by}</b>: ${each.value}, “${each.reason}”</p>`)}
        ${!allowed && html`<p class="note">${whyNot(person, "reviewer")}</p>`}
        <div class="verdicts">${KEYS.filter(([key]) => allowed || key === "n").map(([key, , label]) => html`<button onClick=${() => act(key)} class=${key === "a" ? "main" : ""}>${label} ${keys && html`<kbd>${key}</kbd>`}</button>`)}</div>
        ${asking && html`<${Why} value=${asking} decide=${decide} leave=${() => setAsking(null)} />`}
        <p class="small quiet">${allowed && keys ? "Shift with a, r or d asks for a reason of your own; an edit keeps your words beside the claim, for another person to look at. " : ""}The score is ${one.claim.score.toFixed(2)}: how likely a careful reader would find this claim in the text.</p>
        <p class="small"><button class="link" onClick=${turnKeys}>${keys ? "Turn single keys off" : "Turn single keys on"}</button></p>
        <p role="status" class="small">${said}</p>
      </section>
    </div>`;
}

function Why({ value, decide, leave }) {
  const field = useRef(null);
  useEffect(() => field.current?.focus(), []);
  const send = (event) => {
    event.preventDefault();
    const reason = field.current.value.trim();
    if (reason) decide(value, reason);
  };
  return html`<form class="why" onSubmit=${send} onKeyDown=${(event) => event.key === "Escape" && leave()}>
    <label for="why">${ASKED[value] ?? `Why ${value}?`}</label><textarea id="why" ref=${field} rows="2" required
      onKeyDown=${(event) => event.key === "Enter" && !event.shiftKey && send(event)}></textarea>
    <button class="main">Keep</button> <button type="button" onClick=${leave}>Leave</button></form>`;
}
