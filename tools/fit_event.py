#!/usr/bin/env python3
"""Fits the weights that the main event is chosen by. Standard library only; the same input gives the same weights.

    cargo run --release -p trainer -- candidates ../shared > candidates.jsonl
    python3 tools/fit_event.py what --eval ../shared/eval --candidates candidates.jsonl --out src/event/weights/what.txt

Every candidate gets a worth from 0 to 1 by comparing it with the gold cards of the `read` fold and with this crate's own
(`trainer/labels`), which count less for some questions (`OWN`): their articles are of other kinds than those of agencies. The weights maximise
the logarithm of the worth that is expected when one candidate an article is drawn with the probabilities
softmax(score), less a penalty for large weights. Scores are compared within an article only. The cross-validation that is printed leaves a
quarter of the articles out at a time; the calibration lines (`@score share`) come from those left-out articles.
"""
import argparse
import datetime
import json
import math
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import labels

SCALE = 100       # weights are written as integers, hundredths
PENALTY = 0.001   # per squared weight and article
ROUNDS = 150
RATE = 0.3
FINE = 3          # the many manners of an article make the steps of others overshoot: theirs are so many times smaller
FOLDS = 4
BRIEF = 22
BINS = 5
# How much an article of each file of the crate's own labels counts, beside 1 of the evaluation's: what left-out articles of
# the evaluation are best for. With more of the others, what grows long.
OWN = {"what": (0.25, 0), "who": (1, 1), "when": (1, 1), "where": (1, 1), "why": (1, 1), "how": (1, 1)}
LABELS = ("cards.jsonl", "later.jsonl")
SILENCE = 0.05    # the worth of no reason where the article gives one: a wrong one is worse
MARGIN = {"why": 0.25, "how": 0.3}  # added to the score of no answer, so that eight of ten that are shown are right when read by eye
LOOSE = 0.5       # what a why that does not hang on the news needs more: on pages of other newsrooms half of them are wrong
# Taken from a weight after the fit: gold answers count the words of a clause, but nobody can print one as it stands whose
# subject only the sentences before it tell.
PRINTED = {"what": {"pointing": 0.6, "pronoun": 1.0}}
# Features that a question shares with another and that make its own left-out choices no better, or worse.
LEFT_OUT = {"how": {"hangs", "first", "shared", "deed", "pointed", "short"}}
JULIAN = 1721425  # the Julian day number of the day before 0001-01-01
SUBJECT = 200     # characters of a subject at most


def text_of(article):
    return re.sub(r"\s+", " ", article["text"])


def worth_of_what(score, gold, row, text):
    """Most for a brief clause that ends where the tersest accepted answers end; those are bare verb phrases, so the
    subject before them counts as theirs."""
    mine = row["text"]
    if max(score.token_f1(mine, answer) for answer in gold["what"]) < 0.5:
        return 0.0
    at = text.find(mine)
    longest = max(gold["what"], key=len)
    tight, ends = 0.0, False
    for answer in gold["what"]:
        begin = text.find(answer)
        ends = ends or answer is not longest and at + len(mine) == begin + len(answer.rstrip("."))
        if 0 <= at < begin and begin - at < SUBJECT:
            tight = max(tight, score.token_f1(mine, text[at:begin + len(answer)]))
        if answer is not longest or len(gold["what"]) == 1:
            tight = max(tight, score.token_f1(mine, answer))
    return 0.2 + 0.3 * (len(score.fold(mine)) <= BRIEF) + 0.3 * tight ** 2 + 0.2 * ends


def worth_of_who(score, gold, row, text):
    """Most for the first of the main actors."""
    for rank, answers in enumerate(gold["who"]):
        if score.accepted(row["text"], answers) or score.same_name(row["text"], answers):
            return 1.0 if rank == 0 else 0.85
    return 0.0


def worth_of_where(score, gold, row, text):
    if not gold["where"] or not row["text"]:
        return float(not gold["where"] and not row["text"])
    for rank, answers in enumerate(gold["where"]):
        if score.accepted(row["text"], answers):
            return 1.0 if rank == 0 else 0.9
    return 0.0


def worth_of_when(score, gold, row, text):
    if not gold["when"]:
        return float(not row["days"])
    days = row["days"] or []
    julian = lambda day: datetime.date.fromisoformat(day[:10]).toordinal() + JULIAN
    # A time with one end open (`hingga Sabtu`) stands for that day in the candidates.
    ends = lambda when: [when["start"] or when["end"], when.get("end") or when["start"]]
    return float(any(days == [julian(day) for day in ends(when)] for when in gold["when"]))


def worth_of_reason(question):
    def worth(score, gold, row, text):
        if not row["text"]:
            return SILENCE if gold[question] else 1.0
        best = max((score.token_f1(row["text"], answer) for answer in gold[question]), default=0.0)
        return 0.0 if best < 0.5 else 0.5 + best / 2
    return worth


WORTHS = {"why": worth_of_reason("why"), "how": worth_of_reason("how"), "what": worth_of_what, "who": worth_of_who, "where": worth_of_where, "when": worth_of_when}


def load(args, score):
    """(id, gold card, candidates, how much it counts) of each article: a candidate is (features, worth, text)."""
    articles = {row["id"]: row for row in score.read(os.path.join(args.eval, "articles.jsonl"))}
    golds = {row["id"]: row for row in score.read(os.path.join(args.eval, "gold.jsonl")) if score.fold_of(row["id"]) == "read"}
    counts = {}
    for name, count in zip(LABELS, args.own or OWN[args.question]):
        if count:
            path = os.path.join(HERE, "../trainer/labels", name)
            own_articles, cards = labels.read(path, os.path.join(args.eval, "extra.jsonl"))
            articles |= own_articles
            golds |= cards
            counts |= dict.fromkeys(cards, count)
    groups = []
    for line in score.read(args.candidates):
        gold = golds.get(line["id"])
        silent = args.question in ("where", "when", "why", "how")
        # The own labels do not tell every question.
        if gold is None or args.question not in gold or not gold[args.question] and not silent:
            continue
        text = text_of(articles[line["id"]])
        group = []
        for row in line["candidates"]:
            if row["question"] == args.question:
                row["text"] = re.sub(r"\s+", " ", row["text"])
                features = [(name, amount) for name, amount in row["features"].items() if name not in LEFT_OUT.get(args.question, ())]
                group.append((features, WORTHS[args.question](score, gold, row, text), row["text"]))
        # An own label of no place contradicts the evaluation's rule, where no article with a dateline has none.
        unruly = args.question == "where" and line["id"] in counts and not gold["where"] and is_filed(line)
        if group and not unruly:
            groups.append((line["id"], gold, group, counts.get(line["id"], 1)))
    return groups


def is_filed(line):
    """Whether the article has a place in its dateline."""
    return any("dateline" in row["features"] for row in line["candidates"] if row["question"] == "where")


def value(weights, features):
    return sum(weights.get(name, 0.0) * amount for name, amount in features)


def softmax(weights, group):
    scores = [value(weights, features) for features, _, _ in group]
    top = max(scores)
    odds = [math.exp(score - top) for score in scores]
    total = sum(odds)
    return [odd / total for odd in odds]


def fit(groups, fine=1):
    """Gradient ascent with a momentum of nine tenths on the logarithm of the expected worth, which pulls hardest where
    the choice is surely wrong."""
    weights, speed = {}, {}
    rounds = ROUNDS * fine
    groups = [group for group in groups if any(worth for _, worth, _ in group[2])]
    count = sum(counts for *_, counts in groups)
    for step in range(rounds):
        gradient = {}
        for _, _, group, counts in groups:
            chances = softmax(weights, group)
            mean = sum(chance * worth for chance, (_, worth, _) in zip(chances, group))
            for chance, (features, worth, _) in zip(chances, group):
                pull = counts * chance * (worth / mean - 1)
                if abs(pull) > 1e-4:
                    for name, amount in features:
                        gradient[name] = gradient.get(name, 0.0) + pull * amount
        rate = RATE / fine * (1 - step / rounds)
        for name in sorted(set(gradient) | set(weights)):
            slope = gradient.get(name, 0.0) / count - PENALTY * weights.get(name, 0.0)
            speed[name] = 0.9 * speed.get(name, 0.0) + slope
            weights[name] = weights.get(name, 0.0) + rate * speed[name]
    return weights


def fitted(groups, question):
    weights = fit(groups, FINE if question in MARGIN else 1)
    if question in MARGIN:
        weights["none"] += MARGIN[question]
    if question == "why":
        weights["none"] += LOOSE
        weights["hangs"] += LOOSE
    return weights


def choose(weights, group):
    return max(group, key=lambda row: value(weights, row[0]))


def cross_validate(score, groups, question):
    """The choices for articles of the evaluation that the weights were not fitted on: (score, right, worth, row, gold)."""
    chosen = []
    for part in range(FOLDS):
        weights = fitted([group for index, group in enumerate(groups) if index % FOLDS != part], question)
        for index, (name, gold, group, counts) in enumerate(groups):
            if index % FOLDS == part and counts == 1:
                row = choose(weights, group)
                right = row[1] > 0 and not (row[2] == "" and gold[question])
                chosen.append(((value(weights, row[0]) - weights.get("none", 0.0)) * SCALE, right, row[1], row[2], name))
    return chosen


def calibration(chosen):
    """Shares of right choices in bins of equal size, made to rise with the score."""
    chosen = sorted(row for row in chosen if row[3])
    size = max(1, len(chosen) // BINS)
    if not chosen:
        return []
    bins = [chosen[at:at + size] for at in range(0, min(size * BINS, len(chosen)), size)]
    rows, least = [], 0.0
    for part in bins:
        share = (sum(right for _, right, *_ in part) + 1) / (len(part) + 2)
        least = max(least, share)
        rows.append((round(part[0][0]), round(1000 * least)))
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("question", choices=list(WORTHS))
    parser.add_argument("--eval", required=True, help="the folder with articles.jsonl, gold.jsonl and score.py")
    parser.add_argument("--own", nargs=2, type=float, help="how much an article of each file of the crate's own labels counts")
    parser.add_argument("--candidates", required=True)
    parser.add_argument("--out")
    args = parser.parse_args()
    sys.path.insert(0, args.eval)
    import score

    groups = load(args, score)
    chosen = cross_validate(score, groups, args.question)
    mean = sum(row[2] for row in chosen) / len(chosen)
    ceiling = sum(max(row[1] for row in group) for _, _, group, _ in groups) / len(groups)
    right = sum(row[1] for row in chosen) / len(chosen)
    brief = sum(row[1] and len(score.fold(row[3])) <= BRIEF for row in chosen) / len(chosen)
    print(f"{len(groups)} articles; left out: right {right:.3f}, right and brief {brief:.3f}, worth {mean:.3f} of at most {ceiling:.3f}")
    evaluated = {row["id"] for row in score.read(os.path.join(args.eval, "gold.jsonl"))}
    its = [row[1] for row in chosen if row[4] in evaluated]
    print(f"{len(its)} of the evaluation; left out: right {sum(its) / len(its):.3f}")
    shown = [row for row in chosen if row[3]]
    print(f"shown {len(shown)}, of them right {sum(row[1] for row in shown) / max(1, len(shown)):.3f}")
    weights = fitted(groups, args.question)
    if args.out:
        with open(args.out, "w", encoding="utf-8") as out:
            out.write(f"# Written by tools/fit_event.py {args.question}: feature and weight; @score and share of right choices.\n")
            for name in sorted(weights):
                weight = weights[name] - PRINTED.get(args.question, {}).get(name, 0)
                out.write(f"{name} {round(weight * SCALE)}\n")
            for least, share in calibration(chosen):
                out.write(f"@{least} {share}\n")


if __name__ == "__main__":
    main()
