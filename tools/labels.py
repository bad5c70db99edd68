#!/usr/bin/env python3
"""Labels of real articles, which stay where they are: places in their text instead of words. Standard library only.

    python3 tools/labels.py --texts ../shared/eval/extra.jsonl --gold gold.jsonl > trainer/labels/cards.jsonl
    python3 tools/labels.py --texts ../shared/eval/extra.jsonl --labels trainer/labels/cards.jsonl > gold.jsonl

The first writes gold rows (the form that shared/eval/README.md describes) as places, the second makes gold rows of them
again, for score.py. A place
is `[start, end]` in characters of the article's text as it is stored, `"title"` the whole headline. `crc` is the CRC-32 of
the text: labels of another text are refused.
"""
import argparse
import json
import re
import sys
import zlib


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def checksum(text):
    return zlib.crc32(text.encode())


def place_of(words, article):
    """Where the words first stand, whatever the white space between them; None where they do not."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.search(pattern, article["text"])
    if found:
        return list(found.span())
    return "title" if words == article.get("title") else None


def words_at(place, article):
    text = article["title"] if place == "title" else article["text"][slice(*place)]
    return re.sub(r"\s+", " ", text).strip()


def each(value, act):
    """A list of any depth with `act` done to its strings or places; what it gives None for is left out."""
    if isinstance(value, list) and not is_place(value):
        return [done for item in value if (done := each(item, act)) is not None]
    return act(value)


def is_place(value):
    return isinstance(value, list) and len(value) == 2 and all(isinstance(number, int) for number in value)


def convert(row, act):
    """A row with all that is text, or all that is a place, turned into the other."""
    when = [{**time, "text": act(time["text"])} for time in row["when"]]
    # Reasons and manners were labelled later, and not of every article.
    told = {key: each(row[key], act) for key in ("why", "how") if key in row}
    optional = lambda value: None if value is None else each(value, act)
    return {
        "people": [
            {"name": act(it["name"]), "mentions": each(it["mentions"], act), "role": optional(it["role"])}
            for it in row["people"]
        ],
        "who": each(row["who"], act),
        "what": each(row["what"], act),
        "where": each(row["where"], act),
        "when": [time for time in when if time["text"] is not None],
        "quotes": [{"text": act(it["text"]), "speaker": optional(it["speaker"])} for it in row["quotes"]],
        **told,
    }


def read(path, texts):
    """Articles and gold rows by id."""
    articles = {article["id"]: article for article in rows(texts)}
    golds = {}
    for row in rows(path):
        article = articles[row["id"]]
        if checksum(article["text"]) != row["crc"]:
            raise SystemExit(f"{path}: {row['id']}: labels of another text")
        golds[row["id"]] = {"id": row["id"], **convert(row, lambda place: words_at(place, article))}
    return {name: articles[name] for name in golds}, golds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", required=True)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--gold")
    source.add_argument("--labels")
    options = parser.parse_args()
    if options.labels:
        print_gold(*read(options.labels, options.texts))
    else:
        print_places(options)


def print_gold(articles, golds):
    untold = {"dateline": None, "byline": {"reporters": [], "editors": []}, "why": [], "how": []}
    for name, gold in golds.items():
        # An actor or place whose only form stands in the headline has lost it.
        gold |= {key: [forms for forms in gold[key] if forms] for key in ("who", "where")}
        print(json.dumps({"lang": articles[name]["lang"], **untold, **gold}, ensure_ascii=False))


def print_places(options):
    articles = {article["id"]: article for article in rows(options.texts)}
    for row in rows(options.gold):
        article = articles[row["id"]]
        places = convert(row, lambda words: place_of(words, article))
        if any(it["name"] is None for it in places["people"]) or any(it["text"] is None for it in places["quotes"]):
            print(f"{row['id']}: a name or quotation that is not in the text", file=sys.stderr)
            continue
        line = {"id": row["id"], "crc": checksum(article["text"]), **places}
        print(json.dumps(line, separators=(",", ":")))


if __name__ == "__main__":
    main()
