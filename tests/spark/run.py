"""`python3 tests/spark/run.py` installs PySpark into an ignored folder, builds the program, and runs the tests here.

ARTICLES=1000 makes it quick; the default is 100,000.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FOLDER = ROOT / ".tools/spark"
REQUIREMENTS = HERE / "requirements.txt"


def run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True, cwd=ROOT)


def install() -> None:
    installed = FOLDER / "requirements.txt"
    if installed.exists() and installed.read_text() == REQUIREMENTS.read_text():
        return
    print("── installing PySpark (once, about 450 MB)", flush=True)
    venv.create(FOLDER, with_pip=True, clear=True)
    run(FOLDER / "bin/pip", "install", "--quiet", "--requirement", REQUIREMENTS)
    shutil.copy(REQUIREMENTS, installed)


def main() -> None:
    if not shutil.which("java"):
        sys.exit("Java 17 or newer is needed: https://adoptium.net")
    install()
    print("── building the program", flush=True)
    run("cargo", "build", "--release", "--locked", "--quiet")
    print(f"── running the job on {os.environ.get('ARTICLES', '100000')} articles", flush=True)
    run(FOLDER / "bin/python", "-m", "pytest", "--quiet", "-rP", "-p", "no:cacheprovider", HERE)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as failed:
        sys.exit(failed.returncode)
