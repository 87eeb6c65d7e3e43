// A text as the server cut it: every stretch knows its marks, and nothing here counts characters.
import { html } from "../../vendor/preact.js";

const SPOKEN = { hedge: "hedge", possibility: "possibility", negation: "negation", denial: "denial", condition: "condition",
  question: "question", plan: "plan", past: "past", evidence: "evidence", voice: "voice", saying: "words of saying",
  place: "place", time: "time", subject: "who", object: "whom or what", claim: "words of a claim" };

/** Show segments; `lit` is the claim whose marks stand out, `onPick` is told which claim was clicked. */
export function Segments({ segments, lit = null, onPick = null }) {
  return segments.map((segment, at) => {
    if (!segment.marks.length) return segment.text;
    const kinds = [...new Set(segment.marks.map((mark) => mark.kind))];
    const claims = [...new Set(segment.marks.map((mark) => mark.claim))];
    const isLit = lit !== null && claims.includes(lit);
    const words = kinds.filter((kind) => kind !== "claim").map((kind) => SPOKEN[kind] ?? kind).join(", ");
    const says = segment.marks.map((mark) => mark.says).filter(Boolean);
    const title = [words, ...new Set(says)].filter(Boolean).join(": ") || null;
    const pick = onPick && (() => onPick(claims.includes(lit) && claims.length > 1 ? claims[(claims.indexOf(lit) + 1) % claims.length] : claims[0]));
    return html`<span key=${at} class="mark ${kinds.join(" ")} ${isLit ? "lit" : ""}" title=${title} onClick=${pick} data-claims=${claims.join(" ")}>${segment.text}</span>`;
  });
}
