"""Rows of the table, a JSON object a line, through dateparser: the first date it finds in the text."""

import datetime
import json
import sys

from dateparser.search import search_dates


def answer(row):
    settings = {"PREFER_DATES_FROM": "past", "DATE_ORDER": "MDY" if row["language"] == "en" else "DMY"}
    if row["reference"]:
        settings["RELATIVE_BASE"] = datetime.datetime.fromisoformat(row["reference"])
    found = search_dates(row["text"], languages=[row["language"]], settings=settings)
    day = found[0][1].date().isoformat() if found else None
    # One day is all it gives: also for a month.
    return {"start": day, "end": day} if day else {}


for line in sys.stdin:
    try:
        print(json.dumps(answer(json.loads(line))))
    except Exception:  # A library that fails on a row has not found its days.
        print(json.dumps({}))
