// Words for what the record says in codes: the same on every screen.
export const VERBS = {
  allied_with: "is allied with", supports: "supports", pledged_to: "pledged allegiance to", part_of: "is part of",
  split_from: "split from", merged_with: "merged with", member_of: "is a member of", acts_with: "acts with",
  opposes: "opposes", attacks: "attacks", detains: "detains", threatens: "threatens", negotiates_with: "negotiates with",
  based_in: "is based in", operates_in: "operates in", moves_to: "moves to", controls: "controls",
};

const PLURAL = { has: "have", is: "are" };

/** Give what joins two ends, in the number of the first: "attacks", or "attack" where several are named. */
export function verb(predicate, subject) {
  const words = VERBS[predicate] ?? predicate.replaceAll("_", " ");
  const [first, ...rest] = words.split(" ");
  if (!isPlural(subject.name ?? subject.text ?? "") || !first.endsWith("s")) return words;
  return [PLURAL[first] ?? first.slice(0, -1), ...rest].join(" ");
}

/** Give what a claim, a relation or a proposition says, as a sentence without its standing. */
export function spoken(one) {
  return `${one.subject.name ?? one.subject.text} ${verb(one.predicate, one.subject)} ${one.object.name ?? one.object.text}`;
}

/** Give what a claim says with how: for where no shape or colour can tell. */
export function told(claim) {
  const denied = claim.polarity === "denied";
  return `${spoken(claim)}: ${[denied && "denied", claim.certainty !== "certain" && claim.certainty].filter(Boolean).join(", ") || "said"}`;
}

/** A common noun in the plural ends the name, or what stands before "of"; a name in capitals stands for one, whatever its ending. */
function isPlural(name) {
  const last = name.replace(/\s(?:of|from|in|with|for|linked|loyal)\s.*$/, "").split(/\s/).at(-1);
  return /^[a-z-]*(?:people|men|police)$/.test(last) || /^(?![ae]l-)[a-z][\w-]*[^siu'’\W]s$/.test(last);
}

/** Give a country's name for its code of two letters; anything else stays as it is. */
export function country(code) {
  if (!/^[A-Z]{2}$/.test(code ?? "")) return code ?? "";
  try {
    return new Intl.DisplayNames(["en"], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Give a place with its country, unless that says the same twice. */
export function placed(one) {
  const whole = country(one.country);
  return !whole || whole === one.name ? one.name : `${one.name}, ${whole}`;
}

/** Relations that precedents are kept for, as the vocabulary has them. */
export const PARTNERSHIPS = ["allied_with", "supports", "pledged_to", "part_of", "merged_with", "acts_with", "negotiates_with"];

/** What an entry of a timeline tells; a report that says "is" says nothing of when it began. */
export const ENTRIES = { opened: "first said to hold", happened: "said to have happened", closed: "said to have ended", over: "told as over", planned: "said to be planned", changed: "said to have changed", turned: "said to have changed",
  denied: "denied", contested: "said and denied", renewed: "said again", split: "said to have ended in a split" };

export const STATUSES = { past: "past", ongoing: "ongoing", planned: "planned", unspecified: "time open" };

/** Give a day as people write it; whatever is not a date stays as it is. */
export function day(iso) {
  if (!iso) return "undated";
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  if (Number.isNaN(date.getTime()) || iso.length < 10) return iso;
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}

const ISO = /(?<![\w/-])(\d{4}-\d{2}(?:-\d{2})?)(?:\/(\d{4}-\d{2}(?:-\d{2})?))?(?![\w/-])/g;
const QUOTED = /(“[^”]*”|"[^"]*")/;

/** Words that run from right to left, to stand in a sentence of ours without drawing its figures among them. */
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^A-Za-z0-9();:,]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?/g;

/** Give a sentence of ours with its dates as people write them; quoted words stay as they are. */
export function dated(says) {
  const spelt = (_, first, last) => (last ? `between ${month(first)} and ${month(last)}` : month(first));
  const kept = says.replace(LEFTWARD, "\u2068$&\u2069");
  return kept.split(QUOTED).map((part, at) => (at % 2 ? part : part.replace(ISO, spelt))).join("");
}

function month(iso) {
  return iso.length > 7 ? day(iso) : day(`${iso}-01`).replace(/^1 /, "");
}

/** Give a stretch of days as people say it; either side may be open. */
export function days({ first, last }) {
  if (!first && !last) return "on no day known";
  if (!first) return `by ${day(last)}`;
  if (!last) return `from ${day(first)}`;
  return first === last ? day(first) : `${day(first)} to ${day(last)}`;
}

/** Give "1 report", "2 reports". */
export function count(number, noun, plural = `${noun}s`) {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? noun : plural}`;
}

/** Give who speaks, as the record has it. */
export function speaker(voice) {
  if (voice.kind === "publisher") return voice.name ?? "an unnamed publisher";
  return voice.name ?? voice.text ?? "someone unnamed";
}
