"""The Spark job against the bare program: the same cards, typed, with the bad lines kept aside; and how fast each is."""

import gzip
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import articles
import pyarrow.parquet as parquet
import pytest

ROOT = Path(__file__).parents[2]
BINARY = ROOT / "target/release/adiksimba"
SCHEMA = ROOT / "schema/summary.schema.json"
COUNT = int(os.environ.get("ARTICLES", "100000"))


@pytest.fixture(scope="session")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("spark")


@pytest.fixture(scope="session")
def archive(folder) -> list[Path]:
    return articles.write(COUNT, folder / "archive")


def run_bare(archive: list[Path], jobs: int) -> tuple[bytes, float]:
    """The program's answers, and its seconds."""
    lines = b"".join(gzip.open(path).read() for path in archive)
    start = time.perf_counter()
    command = [BINARY, "--jsonl", "--jobs", str(jobs)]
    answers = subprocess.run(command, input=lines, capture_output=True, check=True).stdout
    return answers, time.perf_counter() - start


def run_spark(archive: list[Path], cores: int, output: Path) -> float:
    """Runs the job on this machine; says how many seconds it took."""
    settings = {
        "spark.master": f"local[{cores}]",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.log.level": "ERROR",
    }
    flags = [flag for key, value in settings.items() for flag in ("--conf", f"{key}={value}")]
    python = {"PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable}
    command = [Path(sys.executable).parent / "spark-submit", *flags, ROOT / "examples/spark/job.py"]
    job = ["--binary", BINARY, "--schema", SCHEMA, *archive, output]
    start = time.perf_counter()
    subprocess.run([str(part) for part in command + job], check=True, env={**os.environ, **python})
    return time.perf_counter() - start


@pytest.fixture(scope="session")
def bare(archive):
    return {jobs: run_bare(archive, jobs) for jobs in (1, 2)}


@pytest.fixture(scope="session")
def spark(archive, folder):
    return {cores: (folder / f"cards-{cores}", run_spark(archive, cores, folder / f"cards-{cores}")) for cores in (1, 2)}


def rows(output: Path, outcome: str):
    return parquet.read_table(output / f"outcome={outcome}")


def without_nulls(value):
    """A row as JSON has it: a key without a value is absent."""
    if isinstance(value, dict):
        return {key: without_nulls(part) for key, part in value.items() if part is not None}
    return [without_nulls(part) for part in value] if isinstance(value, list) else value


def test_both_ways_of_running_the_program_agree(bare):
    assert bare[1][0] == bare[2][0]


def test_every_line_has_one_row(spark):
    for output, _ in spark.values():
        ids = rows(output, "card").column("id").to_pylist() + rows(output, "error").column("id").to_pylist()
        assert sorted(ids) == sorted(f"a{number}" for number in range(COUNT))


def test_cards_are_those_of_the_program(bare, spark):
    lines = (json.loads(line) for line in bare[1][0].splitlines())
    expected = {card["id"]: card for card in lines if "error" not in card}
    output, _ = spark[2]
    differences = 0
    for batch in rows(output, "card").to_batches(1000):
        for row in batch.to_pylist():
            card = without_nulls(row)
            differences += card != expected.pop(card["id"])
    assert (differences, len(expected)) == (0, 0)


def test_bad_lines_are_kept_aside_with_their_reason(archive, spark):
    bad = rows(spark[2][0], "error").select(["id", "error", "line"]).to_pylist()
    assert len(bad) == COUNT // 1000
    reasons = {row["error"].split(":")[0] for row in bad}
    assert reasons == {"text", "line"}
    assert all(f'"{row["id"]}"' in row["line"] for row in bad)


def test_columns_are_typed(spark):
    schema = parquet.read_schema(next((spark[2][0] / "outcome=card").glob("*.parquet")))
    actor = schema.field("who").type.value_type
    assert str(actor.field("confidence").type) == "double"
    assert str(actor.field("sentence").type) == "struct<start: int64, end: int64>"
    assert str(schema.field("when").type.value_type.field("start").type) == "string"


def test_report(bare, spark):
    """No test: the table of docs/archive.md."""
    print(f"\n{COUNT} articles\n{'':24}{'seconds':>10}{'articles/s':>12}")
    for name, seconds in [
        *((f"adiksimba --jobs {jobs}", seconds) for jobs, (_, seconds) in bare.items()),
        *((f"Spark local[{cores}]", seconds) for cores, (_, seconds) in spark.items()),
    ]:
        print(f"{name:24}{seconds:10.1f}{COUNT / seconds:12.0f}")
