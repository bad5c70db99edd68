"""Cards of an archive, made by Spark: JSON lines in, Parquet with typed columns out.

    spark-submit job.py --binary ./adiksimba --schema summary.schema.json archive/*.jsonl.gz cards.parquet

Each task runs one `adiksimba --jsonl --jobs 1` and hands it the lines of its partition; the program answers every line
by one line, in order, so lines and answers are matched by counting. The columns are those of the JSON Schema that the
program publishes, so there is no second list of them here.

The output has two partitions, written in one pass: `outcome=card` holds the cards, `outcome=error` the lines that have
none, each with the reason and the line itself.
"""

import argparse
import json
import os
import subprocess
from collections.abc import Iterator
from threading import Thread

import pyarrow
from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as sql
from pyspark.sql import types


def columns(schema: dict) -> types.StructType:
    """The Spark type of a JSON Schema whose root is an object."""
    scalars = {
        "string": types.StringType(),
        "integer": types.LongType(),
        "number": types.DoubleType(),
        "boolean": types.BooleanType(),
    }

    def read(part: dict) -> types.DataType:
        if "$ref" in part:
            return read(schema["$defs"][part["$ref"].removeprefix("#/$defs/")])
        if "oneOf" in part:  # the words of an enumeration
            return types.StringType()
        match part["type"]:
            case "object":
                return types.StructType([types.StructField(key, read(value)) for key, value in part["properties"].items()])
            case "array":
                return types.ArrayType(read(part["items"]))
            case scalar:
                return scalars[scalar]

    return read(schema)


class Engine:
    """One running `adiksimba`, asked batch by batch."""

    def __init__(self, binary: str):
        command = [binary, "--jsonl", "--jobs", "1"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def answers(self, lines: list[str]) -> list[str]:
        """The answer to each line. A thread writes: the program may answer before it has read everything."""
        question = "".join(line + "\n" for line in lines).encode()
        writer = Thread(target=self.write, args=(question,))
        writer.start()
        answers = [self.process.stdout.readline().decode() for _ in lines]
        writer.join()
        if not all(answers):
            raise RuntimeError(f"adiksimba ended early, with status {self.process.wait()}")
        return answers

    def write(self, question: bytes) -> None:
        try:
            self.process.stdin.write(question)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # The missing answers tell.

    def close(self) -> None:
        self.process.stdin.close()
        if status := self.process.wait():
            raise RuntimeError(f"adiksimba ended with status {status}")


def answered(binary: str):
    """The function that adds each line's answer to a partition."""

    def answer(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        engine = Engine(SparkFiles.get(binary))
        try:
            for batch in batches:
                lines = batch.column("line")
                answers = pyarrow.array(engine.answers(lines.to_pylist()), pyarrow.string())
                yield pyarrow.RecordBatch.from_arrays([lines, answers], ["line", "answer"])
        except BaseException:
            engine.process.kill()
            raise
        engine.close()

    return answer


def cards(spark: SparkSession, binary: str, schema: dict, archive: list[str]) -> DataFrame:
    """A row a line of the archive: the card's columns, and `error` and `line` where there is no card."""
    spark.sparkContext.addFile(binary)
    lines = spark.read.text(archive, lineSep="\n").withColumnRenamed("value", "line")
    name = os.path.basename(binary)
    answers = lines.mapInArrow(answered(name), "line string, answer string")
    card = columns(schema).add("error", types.StringType())
    is_error = sql.col("card.error").isNotNull()
    return answers.select(sql.from_json("answer", card).alias("card"), "line").select(
        "card.*",
        sql.when(is_error, sql.col("line")).alias("line"),
        sql.when(is_error, "error").otherwise("card").alias("outcome"),
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--binary", required=True, help="the program adiksimba, built for the executors' machines")
    options.add_argument("--schema", required=True, help="what `adiksimba --schema` prints")
    options.add_argument("archive", nargs="+", help="files of JSON lines, plain or compressed (Spark cannot split gzip: many files, many tasks)")
    options.add_argument("output", help="the folder of the Parquet files")
    given = options.parse_args()
    with open(given.schema, encoding="utf-8") as file:
        schema = json.load(file)
    spark = SparkSession.builder.appName("adiksimba").getOrCreate()
    rows = cards(spark, os.path.abspath(given.binary), schema, given.archive)
    rows.write.partitionBy("outcome").parquet(given.output)
    spark.stop()


if __name__ == "__main__":
    main()
