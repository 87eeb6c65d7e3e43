"""Measure who was made from whom on labelled stories, as the record of `reportedly origins` has it.

    python -m evaluation.origins [--errors] [--shipped] [--stories FOLDER]

Every story is judged by weights fitted on others: each fitted story with those of its fold left out, stories
kept back with the weights that ship. The scorer of the contract is run where it is to be found.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np

from evaluation.origin_stories import FOLDER, Stories, is_kept_back, load_stories, name_of
from evaluation.recipes.fit_derivation import PENALTY, choices_of, fit, leave_out, stack
from reportedly.analysis.derivation.derive import Derived, derive, prepare
from reportedly.analysis.derivation.weights import Weights
from reportedly.analysis.origins import Sampler, count_origins
from reportedly.desk.deriving import shelve
from reportedly.desk.origins_record import origins_record
from reportedly.desk.tracing import Trace

SCORER = Path(os.environ.get("REPORTEDLY_CONTRACT", "../shared/contract")) / "score_origins.py"


def traces_of(stories: Stories, *, shipped: bool) -> dict[str, Trace]:
    """Give, for each story, the trace of all articles by the weights that may judge this story."""
    prepared = prepare(*shelve(stories.documents))
    if shipped:
        return dict.fromkeys(stories.gold, _trace(stories, derive(prepared)))
    choices, features = choices_of(stories, prepared)
    fitted = [one for one in choices if not is_kept_back(one.article.story)]
    by_story = leave_out(fitted, PENALTY)
    kept = fit(stack(fitted), PENALTY)
    traces: dict[int, Trace] = {}
    for weights in (*by_story.values(), kept):
        named = Weights(dict(zip(features, (float(one) for one in weights), strict=True)))
        traces.setdefault(id(weights), _trace(stories, derive(prepared, weights=named)))
    return {story: traces[id(by_story.get(story, kept))] for story in stories.gold}


def _trace(stories: Stories, derived: Derived) -> Trace:
    trace = Trace(stories.documents)
    # What was worked out with other weights stands where the trace would work it out with those shipped.
    trace.__dict__["derived"] = derived
    return trace


def record_of(
    stories: Stories, traces: Mapping[str, Trace], wanted: Iterable[str]
) -> dict[str, list[object]]:
    """Give the record of some stories, each as judged by its own trace."""
    documents: list[object] = []
    propositions: list[object] = []
    for story in wanted:
        record = json.loads(json.dumps(origins_record(traces[story])))
        articles = {name for name, one in stories.articles.items() if one.story == story}
        documents.extend(one for one in record["documents"] if name_of(one["source"]) in articles)
        for one in record["propositions"]:
            one["drift"] = [each for each in one["drift"] if name_of(each["to"]) in articles]
            propositions.append(one)
    return {"documents": documents, "propositions": propositions}


def score(record: Mapping[str, object], gold: Mapping[str, object]) -> dict[str, object]:
    """Give what the scorer of the contract says of a record."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gold.json"
        path.write_text(json.dumps(gold), encoding="utf-8")
        call = [sys.executable, str(SCORER), "--gold", str(path), "--each"]
        done = subprocess.run(call, input=json.dumps(record), capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def drift_figures(
    record: Mapping[str, list[object]], gold: Mapping[str, object]
) -> tuple[set[tuple[str, str]], set[tuple[str, str]], set[tuple[str, str]]]:
    """Give the drift pairs found, missed and wrongly seen."""
    wanted = {(a, b) for story in gold.values() for a, b, *_ in story["drift"]}  # type: ignore[index]
    found = {
        (name_of(each["from"]), name_of(each["to"]))
        for one in record["propositions"]
        for each in one["drift"]  # type: ignore[index]
    }
    return wanted & found, wanted - found, found - wanted


def kin_of(
    stories: Stories, traces: Mapping[str, Trace], wanted: Iterable[str]
) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
    """Give the pairs of reports that heard one speaker at one occasion: those labelled, those found."""
    names = {one.id: name_of(one.source) for one in stories.documents}
    labelled: set[frozenset[str]] = set()
    found: set[frozenset[str]] = set()
    for story in wanted:
        articles: Mapping[str, Mapping[str, str]] = stories.gold[story]["articles"]  # type: ignore[assignment]
        heard = {name: one["same_speaker"] for name, one in articles.items() if one.get("same_speaker")}
        labelled |= {
            frozenset(pair) for pair in combinations(heard, 2) if len({heard[one] for one in pair}) == 1
        }
        for one in traces[story].derived.kinships:
            pair = frozenset((names[one.one], names[one.other]))
            if one.p >= 0.5 and pair <= articles.keys():
                found.add(pair)
    return labelled, found


def ranges_of(stories: Stories, traces: Mapping[str, Trace], wanted: Iterable[str]) -> list[tuple[int, int]]:
    """Give for each story whether the range of its origins holds the true number, and how many it spans."""
    ids = {name_of(one.source): one.id for one in stories.documents}
    samplers: dict[int, Sampler] = {}
    found = []
    for story in wanted:
        derived = traces[story].derived
        sampler = samplers.setdefault(id(derived), Sampler(derived.derivations, derived.kinships))
        groups: Sequence[Sequence[str]] = stories.gold[story]["origin_groups"]  # type: ignore[assignment]
        count = count_origins([ids[name] for group in groups for name in group], sampler, len(groups))
        found.append((int(count.low <= len(groups) <= count.high), count.high - count.low + 1))
    return found


def _part(story: str) -> str:
    return "kept back" if is_kept_back(story) else "left out in folds"


def show(name: str, stories: Stories, traces: Mapping[str, Trace], *, errors: bool) -> None:
    """Print the figures of some stories, and with `errors` what went wrong."""
    wanted = [story for story in stories.gold if name in {"all", _part(story)}]
    gold = {story: stories.gold[story] for story in wanted}
    record = record_of(stories, traces, wanted)
    figures = score(record, gold)
    each = figures.pop("each")
    right, missed, wrong = drift_figures(record, gold)
    print(f"{name}: {json.dumps(figures)}")
    print(f"    drift: {len(right)} right, {len(missed)} missed, {len(wrong)} wrong")
    kin, found = kin_of(stories, traces, wanted)
    print(f"    kin: {len(kin & found)} right, {len(kin - found)} missed, {len(found - kin)} wrong")
    ranges = ranges_of(stories, traces, wanted)
    held, wide = (sum(each) for each in zip(*ranges, strict=True))
    print(
        f"    ranges: {held} of {len(ranges)} hold the true number, {wide / len(ranges):.1f} numbers in each"
    )
    if errors:
        print(f"    groups wrong: { ({one: each[one] for one in each if each[one]['ari'] < 1}) }")  # type: ignore[index,attr-defined]
        print(f"    drift missed: {sorted(map(str, missed))}; wrong: {sorted(map(str, wrong))}")
        _show_parents(record, stories)


def _show_parents(record: Mapping[str, list[object]], stories: Stories) -> None:
    for one in sorted(record["documents"], key=lambda each: name_of(each["source"])):  # type: ignore[index]
        article = stories.articles[name_of(one["source"])]  # type: ignore[index]
        parents = one["parents"]  # type: ignore[index]
        best = parents[0] if parents and parents[0]["p"] >= 0.5 else None
        found = None if best is None else name_of(best["source"]) if best["source"] else "outside:"
        wanted = {"outside:"} if (article.parent or "").startswith("outside:") else set(article.right)
        if (found is None and article.parent is not None) or (found is not None and found not in wanted):
            told = [(name_of(p["source"]) if p["source"] else p["outside"], p["p"]) for p in parents[:3]]
            print(f"    {article.name}: {article.parent}; own {one['own_access']}, {told}")  # type: ignore[index]


def main() -> None:
    """Measure both parts of the stories."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--shipped", action="store_true", help="judge all stories by the weights that ship")
    parser.add_argument("--stories", type=Path, help="other stories, by the weights that ship")
    args = parser.parse_args()
    if not FOLDER.is_dir() or not SCORER.is_file():
        print("the labelled stories are not here; nothing is measured")
        return
    np.seterr(all="raise", under="ignore")
    if args.stories is not None:
        stories = load_stories(args.stories)
        show("all", stories, traces_of(stories, shipped=True), errors=args.errors)
        return
    stories = load_stories()
    traces = traces_of(stories, shipped=args.shipped)
    show("left out in folds", stories, traces, errors=args.errors)
    show("kept back", stories, traces, errors=args.errors)


if __name__ == "__main__":
    main()
