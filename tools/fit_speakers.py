#!/usr/bin/env python3
"""Fits how sure a speaker is. Standard library only; the same input gives the same weights.

    cargo run --release -p trainer -- speakers ../shared > speakers.jsonl
    python3 tools/fit_speakers.py --eval ../shared/eval --speakers speakers.jsonl --out src/quotes/speaker.weights

Learns from the `read` fold, from this crate's own cards and from the paragraphs written for one question each
(`tests/corpus/quotes/`: what seldom happens stands there) whether the likeliest speaker of a quotation is the labelled one: logistic regression with
a penalty for large weights. Prints the curve of precision against coverage for both folds.
"""
import argparse
import collections
import glob
import json
import math
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import labels

CASES = os.path.join(HERE, "../tests/corpus/quotes")
PENALTY = 1.0   # per squared weight
ROUNDS = 4000
RATE = 0.02
MOST = 3        # quotations of one article count as so many: a speaker misread nine times is one mistake
THRESHOLDS = (0.0, 0.5, 0.7, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98)


def rows(speakers, gold, score):
    """(article, features, whether the speaker is right) of each quotation that is a labelled one."""
    for line in speakers:
        card = gold.get(line["id"])
        if card is None:
            continue  # a card that is kept from fitting: trainer/labels/later.jsonl
        left = list(card["quotes"])
        for quote in line["quotes"]:
            hit = max(left, key=lambda it: score.token_f1(quote["text"], it["text"]), default=None)
            if hit is None or score.token_f1(quote["text"], hit["text"]) < 0.9:
                continue
            left.remove(hit)
            said, want = quote["speaker"], hit["speaker"]
            person = next((p for p in card["people"] if want and score.same_name(want, score.names_of(p))), None)
            forms = [want, *(score.names_of(person) if person else [])]
            right = want is not None and (score.same_name(said, forms) or score.accepted(said, [want]))
            yield line["id"], quote["features"], right


def written():
    """The written paragraphs as cards. Where nobody is to be shown, whoever seems likeliest is wrong."""
    cards = {}
    for path in sorted(glob.glob(os.path.join(CASES, "*.json"))):
        with open(path, encoding="utf-8") as file:
            quotes = json.load(file)["quotes"]
        direct = [quote for quote in quotes if "speaker" in quote and quote.get("kind") != "indirect"]
        quotes = [{"text": quote["text"], "speaker": (quote["speaker"] or {}).get("name")} for quote in direct]
        cards[os.path.basename(path).removesuffix(".json")] = {"quotes": quotes, "people": []}
    return cards


def probability(weights, features):
    return 1 / (1 + math.exp(-sum(weights.get(feature, 0.0) for feature in features)))


def shares(data):
    """How much each quotation counts."""
    count = collections.Counter(article for article, _, _ in data)
    return [min(1.0, MOST / count[article]) for article, _, _ in data]


def fit(data):
    parts = shares(data)
    weights = {feature: 0.0 for _, features, _ in data for feature in features}
    for _ in range(ROUNDS):
        slope = {feature: -PENALTY * weight * (feature != "always") for feature, weight in weights.items()}
        for (_, features, right), share in zip(data, parts):
            fault = share * (right - probability(weights, features))
            for feature in features:
                slope[feature] += fault
        for feature in weights:
            weights[feature] += RATE * slope[feature]
    return weights


def curve(name, data, weights):
    print(name)
    for threshold in THRESHOLDS:
        shown = [right for _, features, right in data if probability(weights, features) >= threshold]
        if shown:
            print(f"  {threshold:.2f}  precision {sum(shown) / len(shown):.3f}  coverage {len(shown) / len(data):.3f}")


def read_weights(path):
    with open(path, encoding="utf-8") as lines:
        pairs = [line.split() for line in lines if not line.startswith("#")]
    return {feature: int(weight) / 100 for feature, weight in pairs}


def write_weights(path, weights):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# Written by tools/fit_speakers.py: docs/quotes.md has the command.\n")
        for feature in sorted(weights):
            out.write(f"{feature} {round(100 * weights[feature])}\n")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--eval", required=True)
    options.add_argument("--labels", default=os.path.join(HERE, "../trainer/labels/cards.jsonl"), help="this crate's own cards")
    options.add_argument("--speakers", required=True)
    target = options.add_mutually_exclusive_group(required=True)
    target.add_argument("--out")
    target.add_argument("--weights", help="fit nothing, print the curves of this file's weights")
    options = options.parse_args()
    sys.path.insert(0, options.eval)
    import score
    gold = {card["id"]: card for card in score.read(os.path.join(options.eval, "gold.jsonl"))}
    _, own = labels.read(options.labels, os.path.join(options.eval, "extra.jsonl"))
    cases = written()
    data = list(rows(score.read(options.speakers), gold | own | cases, score))
    more = [row for row in data if row[0] in own]
    seldom = [row for row in data if row[0] in cases]
    learn = [row for row in data if row[0] in gold and score.fold_of(row[0]) == "read"]
    test = [row for row in data if row[0] in gold and score.fold_of(row[0]) != "read"]
    if options.weights:
        weights = read_weights(options.weights)
    else:
        weights = fit(learn + more + seldom)
        write_weights(options.out, weights)
    curve("read", learn, weights)
    curve("own cards", more, weights)
    curve("written", seldom, weights)
    curve("figures", test, weights)


if __name__ == "__main__":
    main()
