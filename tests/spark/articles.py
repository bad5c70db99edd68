"""Makes a big archive out of the corpus: its articles again and again, each time with other numbers and another date.

    python3 tests/spark/articles.py 100000 folder

Every thousandth line is broken, in one of three ways.
"""

import gzip
import json
import sys
from datetime import date, timedelta
from pathlib import Path

CORPUS = Path(__file__).parents[1] / "corpus/articles"
FILES = 8
EPOCH = date(2020, 1, 1)
BROKEN = ['{"id": "%s", "text": 7}', '{"id": "%s", "text": "cut', '{"id": "%s"}']


def corpus() -> list[dict]:
    """The corpus's articles as lines have them; paragraphs of a list are parted by blank lines."""
    articles = []
    for path in sorted(CORPUS.glob("*.json")):
        article = json.loads(path.read_text())["article"]
        text = article["text"]
        article["text"] = text if isinstance(text, str) else "\n\n".join(text)
        articles.append({"id": path.stem, **article})
    return articles


def varied(article: dict, number: int) -> str:
    """The article, published on another day and with a paragraph that no other has."""
    text = f"{article['text']}\n\nNomor berita {number}."
    published = (EPOCH + timedelta(days=number % 2000)).isoformat()
    return json.dumps({**article, "id": f"a{number}", "text": text, "published": published}, ensure_ascii=False)


def write(count: int, folder: Path) -> list[Path]:
    """Writes `count` lines into gzip files of equal size."""
    articles = corpus()
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"part-{part}.jsonl.gz" for part in range(FILES)]
    for part, path in enumerate(paths):
        with gzip.open(path, "wt", compresslevel=1, encoding="utf-8") as file:
            for number in range(part * count // FILES, (part + 1) * count // FILES):
                is_broken = number % 1000 == 999
                line = BROKEN[number // 1000 % 3] % f"a{number}" if is_broken else varied(articles[number % len(articles)], number)
                file.write(line + "\n")
    return paths


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
